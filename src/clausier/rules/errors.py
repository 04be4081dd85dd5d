"""Everything that can go wrong, in one tree.

    ClausierError
    ├── ContractError        a contract is badly written; found when it is loaded, never when a case arrives
    └── CaseError            a case cannot be used; the message is French and names the fact
        ├── UnreadableCase   not JSON, too large, not an object
        ├── UnknownFact      a name that is not in the vocabulary
        ├── WrongValue       a value of the wrong type, or outside its domain
        ├── Inconsistent     two given facts contradict each other
        └── UnusableCase     everything that is wrong with one case, together: `errors`
"""

from __future__ import annotations

from collections.abc import Iterable


class ClausierError(Exception):
    """Root of the tree; `code` is stable and meant for programs."""

    code = "clausier"


class ContractError(ClausierError):
    """A contract misuses the language (units, types, order); raised at load."""

    code = "contract"


class CaseError(ClausierError):
    """A case that cannot be decided on: `fact` names the culprit, `remedy` says what to do (both French for users)."""

    code = "case"

    def __init__(self, why: str, *, fact: str | None = None, remedy: str = ""):
        self.fact, self.why, self.remedy = fact, why, remedy
        super().__init__(" ".join(part for part in (f"« {fact} » :" if fact else "", why, remedy) if part))


class UnreadableCase(CaseError):
    """The text is not a case at all."""

    code = "unreadable"


class UnknownFact(CaseError):
    """The name is not a fact of this contract."""

    code = "unknown_fact"


class WrongValue(CaseError):
    """The value does not fit the declaration of the fact."""

    code = "wrong_value"


class Inconsistent(CaseError):
    """Two facts of the case contradict each other."""

    code = "inconsistent"


class UnusableCase(CaseError):
    """Every error found in one case; its message lists them all."""

    code = "unusable"

    def __init__(self, errors: Iterable[CaseError], *, more: bool = False):
        self.errors = tuple(errors)
        self.more = more
        if len(self.errors) == 1:
            why = str(self.errors[0])
        else:
            count = f"{len(self.errors)} erreurs" + (" (et peut-être d'autres)" if more else "")
            why = "\n- ".join([f"le dossier est inutilisable, {count} :", *map(str, self.errors)])
        super().__init__(why)
        if len({error.fact for error in self.errors}) == 1:
            self.fact = self.errors[0].fact

    def __reduce__(self) -> tuple:
        # Errors travel between the processes of a batch; the usual pickling would pass the message as the errors.
        return _unusable, (self.errors, self.more)


def _unusable(errors: tuple[CaseError, ...], more: bool) -> UnusableCase:
    return UnusableCase(errors, more=more)
