"""Typed values that keep the author's words: headcounts, durations, recurrences, targets, limits."""

from generator.model.values.cutoff import CutOff
from generator.model.values.duration import Duration
from generator.model.values.duration_reading import VAGUE_TIMES, vague_time_in
from generator.model.values.headcount import Headcount, Vacancy
from generator.model.values.headcount_total import HeadcountTotal
from generator.model.values.limit import Limit
from generator.model.values.modality import modality_of
from generator.model.values.money import Money, PayRange
from generator.model.values.numerals import half_width, parse_integer, to_chinese
from generator.model.values.offset import Offset
from generator.model.values.patterns import Number
from generator.model.values.period import Period
from generator.model.values.process_words import Degree, EdgeKind, EventKind, GatewayKind, NodeKind
from generator.model.values.quantity import Quantity
from generator.model.values.recurrence import Recurrence
from generator.model.values.recurrence_reading import VAGUE_FREQUENCIES, vague_frequency_in
from generator.model.values.target import Target
from generator.model.values.value import Value
from generator.model.values.verbs import LEXICON, Lexicon, informs, involvement_of, is_catch_all
from generator.model.values.vocabularies import (
    AssignmentKind,
    AuthorityKind,
    ChangeStatus,
    ClockRelation,
    CompetencyLevel,
    Completeness,
    DocType,
    DurationKind,
    EducationLevel,
    EmploymentKind,
    IndicatorKind,
    Involvement,
    Modality,
    Operator,
    PartyKind,
    PeriodPart,
    Profile,
    RelationKind,
    RoleKind,
    Status,
    TimeBasis,
    TimeUnit,
    VacancyState,
    Weekday,
)
from generator.model.values.vocabulary import Ladder, Vocabulary
from generator.model.values.word_lists import BODY_KINDS, UNIT_ATTRIBUTES, UNIT_KINDS, UNIT_LEVELS

__all__ = [
    "BODY_KINDS", "LEXICON", "UNIT_ATTRIBUTES", "UNIT_KINDS", "UNIT_LEVELS", "VAGUE_FREQUENCIES", "VAGUE_TIMES",
    "AssignmentKind", "AuthorityKind", "ChangeStatus", "ClockRelation", "CompetencyLevel", "Completeness", "CutOff",
    "Degree", "DocType", "Duration", "DurationKind", "EdgeKind", "EducationLevel", "EmploymentKind", "EventKind",
    "GatewayKind", "Headcount", "HeadcountTotal",
    "IndicatorKind", "Involvement", "Ladder", "Lexicon", "Limit", "Modality", "Money", "NodeKind", "Number", "Offset", "Operator",
    "PartyKind", "PayRange", "Period", "PeriodPart", "Profile", "Quantity", "Recurrence", "RelationKind", "RoleKind",
    "Status", "Target", "TimeBasis", "TimeUnit", "Vacancy", "VacancyState", "Value", "Vocabulary", "Weekday",
    "half_width", "informs", "involvement_of", "is_catch_all", "modality_of", "parse_integer", "to_chinese",
    "vague_frequency_in", "vague_time_in",
]  # fmt: skip
