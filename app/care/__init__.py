"""Who is due, why, how and what to say: plans, the schedule and the state of each due contact."""
