"""The daily report (营业日报): what somebody did on a day, and what the manager answered."""
