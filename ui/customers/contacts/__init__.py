"""The logged contacts of a customer: the timeline, and the one in hand beside it."""
