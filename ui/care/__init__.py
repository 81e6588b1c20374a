"""Care for many: events in an area and invitations, with everybody whom they concern."""
