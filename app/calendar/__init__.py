"""Solar and lunar days, festivals and anniversaries: pure functions of dates."""
