"""A model of unpaid premiums that lives through the days one by one: debts in a queue, settled oldest first, and
notices that each wait for their own money. Nothing is added up in advance, no boundary is computed.
"""

from clausier.law.periods import State


class PremiumModel:
    """Ten days before a notice, thirty to suspension, ten more to the end, which comes by itself."""

    def __init__(self, asks_for_claimed):
        self.asks_for_claimed = asks_for_claimed
        self.debts, self.open_notices, self.waiting_for_noon, self.credit = [], [], [], 0
        self.ended = False

    def morning(self, today):
        """The state at midnight, before anything happens on the day."""
        self.waiting_for_noon = [notice for notice in self.open_notices if notice["owed"] <= 0 and notice["suspends"]]
        self.open_notices = [notice for notice in self.open_notices if notice["owed"] > 0]
        if any(today > notice["sent"] + 40 for notice in self.open_notices):
            self.ended = True
        for notice in self.open_notices:
            notice["suspends"] = today > notice["sent"] + 30
        return self._state(self.open_notices + self.waiting_for_noon)

    def noon(self, today):
        """The state from noon to the end of the day."""
        return self._state(self.open_notices)

    def _state(self, notices):
        if self.ended:
            return State.ENDED
        return State.SUSPENDED if any(notice["suspends"] for notice in notices) else State.IN_FORCE

    def live(self, today, dues, claims, payments):
        """What happens on the day: amounts falling due, sums claimed by notices, amounts paid."""
        for amount in dues:
            self._due(today, amount)
        if claims:
            self._notice(today, max(claims))
        for amount in payments:
            self._pay(amount)

    def _due(self, today, amount):
        taken = min(amount, self.credit)
        self.credit -= taken
        self.debts.append([today, amount - taken])

    def _notice(self, today, claimed):
        unpaid = [due for due, left in self.debts if left]
        if unpaid and today > unpaid[0] + 10 and not self.ended:
            arrears = sum(left for due, left in self.debts if due == unpaid[0])
            owed = claimed if self.asks_for_claimed else arrears
            self.open_notices.append({"sent": today, "owed": owed, "suspends": False})

    def _pay(self, amount):
        for notice in self.open_notices:
            notice["owed"] -= amount
        for debt in self.debts:
            taken = min(debt[1], amount)
            debt[1] -= taken
            amount -= taken
        self.credit += amount
