"""The sample office that the playground starts with."""

from bot.sample.office import Department, Group, Office, Person, office
from bot.sample.schedule import Quarter, Schedule, schedule
from bot.sample.templates import SamplePlan, plans

__all__ = [
    "Department",
    "Group",
    "Office",
    "Person",
    "Quarter",
    "SamplePlan",
    "Schedule",
    "office",
    "plans",
    "schedule",
]
