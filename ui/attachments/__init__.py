"""Pictures and documents of a customer: taken in, looked at, given out."""
