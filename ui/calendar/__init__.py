"""The calendar: who is due on which day, beside lunar days, festivals and days off."""
