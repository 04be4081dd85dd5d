"""A naive life of a policy: it lives through every hour and only ever looks at the clock on the wall."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from clausier.law.periods import State
from clausier.law.policy_rules import CoverNote, Ending, Moment, Nullity, PolicyLifeRules, Suspension
from clausier.law.unpaid_premium import L113_3, Asked
from tests.law.premium_model import PremiumModel

PARIS = ZoneInfo("Europe/Paris")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

#: One rule of every sort, with times short enough to meet each other.
RULES = PolicyLifeRules(
    conclusion_rules=("signed",),
    effect_rules=("effective",),
    max_months=18,
    max_rules=("max",),
    unpaid=replace(L113_3, ends_by_itself=True, asked=Asked.ARREARS_AT_THE_INCIDENT),
    endings=(
        Ending("stolen", ("stolen",), "Vol", Moment.AT_ONCE),
        Ending("given_away", ("given_away",), "Don", Moment.END_OF_DAY),
        Ending("cancelled", ("cancelled",), "Résiliation", Moment.START_OF_DAY, after_months=1, not_before_months=2),
        Ending("dissolved", ("dissolved",), "Dissolution", Moment.NOON, after_days=40),
        Ending("refused", ("refused",), "Refus annuel", Moment.START_OF_DAY, anniversary_notice_months=2),
        Ending("sold", ("sold",), "Cession", Moment.END_OF_DAY, after_months=6, averted_by="moved"),
        Ending(
            "note_refused", ("note_refused",), "Note refusée", Moment.END_OF_DAY, after_days=2,
            averted_by="confirmed", provisional_only=True,
        ),
    ),
    suspensions=(Suspension("sold", ("sale",), "Cession", Moment.END_OF_DAY, lifted_by="moved"),),
    nullities=(Nullity("lie", ("lie",), "Fausse déclaration"),),
    note=CoverNote(5, ("note",), ("note_end",), ("confirmed",)),
)  # fmt: skip
PRECEDENCE = [
    "proposed", "offer_closed", "signed", "effective", "cover_note", "papers_received", "confirmed", "lie", "stolen",
    "given_away", "cancelled", "dissolved", "refused", "sold", "note_refused", "moved",
]  # fmt: skip
BEFOREHAND = ("effective", "cover_note")
MONEY = {"premium_due": "dues", "notice_sent": "claims", "payment": "payments"}


@cache
def wall(first_hour, hours):
    """What the clock of Paris reads at each hour from a UTC hour on, and the instant in seconds."""
    moments = [(first_hour + timedelta(hours=n)).astimezone(PARIS) for n in range(hours)]
    return [(int((moment - EPOCH).total_seconds()), moment) for moment in moments]


def months_after(day, months):
    """The day so many months later, found by trying: the same number, else the nearest before it."""
    year, month, number = day.year, day.month + months, day.day
    while month > 12:
        year, month = year + 1, month - 12
    while month < 1:
        year, month = year - 1, month + 12
    while True:
        try:
            return day.replace(year=year, month=month, day=number)
        except ValueError:
            number -= 1


def day_that_ends(kind, on, effect_on):
    """The day on which an event of this kind ends the contract."""
    if kind == "cancelled":
        return months_after(on, 1)
    if kind == "dissolved":
        return on + timedelta(days=40)
    if kind == "note_refused":
        return on + timedelta(days=2)
    if kind == "sold":
        return months_after(on, 6)
    if kind == "refused":
        anniversaries = (months_after(effect_on, 12 * years) for years in range(1, 10))
        return next(day for day in anniversaries if on < day and on <= months_after(day, -2))
    return on


class Model:
    """Lives hour by hour. An end that is due waits in `ends` until its day and hour come."""

    def __init__(self, events):
        self.events = {}
        for event in events:
            self.events.setdefault(event.at, set()).add((event.kind, event.amount_cents, event.id))
        self.known = {kind: sorted(event.at for event in events if event.kind == kind) for kind in BEFOREHAND}
        self.void = any(event.kind == "lie" for event in events)
        self.offered = self.engaged = self.ended = self.papers = self.confirmed = self.came_back = False
        self.engaged_on = self.effect_on = self.note_on = None
        self.ends, self.sold, self.today_in_money = set(), [], {"dues": [], "claims": [], "payments": []}
        self.premiums = PremiumModel(asks_for_claimed=False)
        self.premium_state = State.IN_FORCE

    def hour(self, instant, wall):
        """Whatever the clock brings, then whatever is recorded for this hour; the state from here on."""
        today = wall.date()
        if wall.hour == 0:
            self.premium_state = self.premiums.morning(today.toordinal())
            if self.note_on and not (self.papers or self.confirmed) and (today - self.note_on).days > 5:
                self.ended = True
        if wall.hour == 12:
            self.premium_state = self.premiums.noon(today.toordinal())
        if self.premium_state is State.ENDED and self.engaged:
            self.ended = True
        if self.engaged and any((day, hour) <= (today, wall.hour) for _, day, hour in self.ends):
            self.ended = True
        for kind, cents, _ in sorted(self.events.get(instant, ()), key=lambda one: PLACE.get(one[0], 0)):
            self.happens(kind, cents, instant, today)
        if wall.hour == 23:
            self.premiums.live(today.toordinal(), **self.today_in_money)
            self.today_in_money = {"dues": [], "claims": [], "payments": []}
        return self.state(instant, today)

    def happens(self, kind, cents, instant, today):
        if kind in MONEY:
            self.today_in_money[MONEY[kind]].append(cents)
        elif kind in ("proposed", "offer_closed"):
            self.offered = kind == "proposed"
        elif kind == "papers_received":
            self.papers = True
        elif kind in ("signed", "cover_note"):
            self.engage(kind, instant, today)
        elif self.engaged and not self.ended and kind not in ("effective", "lie"):
            self.act(kind, instant, today)

    def engage(self, kind, instant, today):
        if kind == "cover_note" and self.note_on is None:
            self.note_on = today
        if self.engaged:
            return
        self.engaged, self.engaged_on = True, today
        stated = self.known["effective"] or self.known["cover_note"] or [instant]
        self.effect_at = max(instant, stated[0])
        self.effect_on = datetime.fromtimestamp(self.effect_at, PARIS).date()
        self.begins_at = min([self.effect_at, *self.known["cover_note"][:1]])
        self.ends.add(("max", months_after(self.effect_on, 18), 0))
        if self.premium_state is State.ENDED:
            self.ended = True

    def act(self, kind, instant, today):
        if kind == "confirmed":
            self.confirmed = True
            self.ends = {end for end in self.ends if end[0] != "note_refused"}
        elif kind == "moved":
            self.ends = {end for end in self.ends if end[0] != "sold"}
            self.sold = []
        elif kind == "stolen":
            self.ended = True
        elif self.takes_effect(kind, instant, today):
            day = day_that_ends(kind, today, self.effect_on)
            if kind in ("given_away", "sold", "note_refused"):
                self.ends.add((kind, day + timedelta(days=1), 0))
            else:
                self.ends.add((kind, day, 12 if kind == "dissolved" else 0))
            if kind == "sold":
                self.sold.append(today)

    def takes_effect(self, kind, instant, today):
        if kind == "cancelled":
            return today >= months_after(self.engaged_on, 2)
        return kind != "note_refused" or self.provisional(instant)

    def provisional(self, instant):
        """A cover note was taken, and the contract is not definitive yet."""
        return bool(self.known["cover_note"]) and not (self.confirmed and instant >= self.effect_at)

    def state(self, instant, today):
        if not self.engaged:
            return State.PROPOSED if self.offered else State.NOT_CONCLUDED
        if self.void:
            return State.VOID
        if self.ended:
            return State.ENDED
        if instant < self.begins_at:
            return State.WAITING
        if any(today > on for on in self.sold) or self.premium_state is State.SUSPENDED:
            self.came_back = True
            return State.SUSPENDED
        if self.provisional(instant):
            return State.COVER_NOTE
        return State.REINSTATED if self.came_back else State.IN_FORCE


PLACE = {kind: place for place, kind in enumerate(PRECEDENCE)}
