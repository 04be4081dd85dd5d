"""When a requisition only suspends the contract, and from when it runs again (Code des assurances, L. 160-6).

The return of the vehicle brings the contract back on that day, if the insurer is told within a month of the day on
which the insured learned of it; told later, on the day it is told. Of a bare return, the insured is taken to have known
the same day. Read in the article's own words (2017), in the copy that `law.articles.endings` names.
"""

from __future__ import annotations

from clausier.facts import vehicle
from clausier.law.articles.endings import L160_6
from clausier.law.endings import REQUISITION_SUSPENDS
from clausier.rules.dates import after, if_so, later, latest_of, months
from clausier.rules.terms import MaybeDay
from clausier.rules.words import all_of, named, when

#: From knowing of the return.
RETURN_TOLD_WITHIN = months(1)
SUSPENDED_ON: MaybeDay = named(
    if_so(REQUISITION_SUSPENDS, vehicle.requisitioned_on),
    L160_6.cite,
    says="La réquisition de l'usage du véhicule suspend le contrat, et celle de la propriété si l'assuré le demande.",
)
_TOLD, _RETURNED = vehicle.requisition_return_told_on, vehicle.requisition_returned_on
_LAST_DAY = after(latest_of(_RETURNED, vehicle.requisition_return_known_on), RETURN_TOLD_WITHIN)
BACK_ON: MaybeDay = named(
    if_so(
        all_of(_TOLD.happened, _RETURNED.happened),
        when(later(_TOLD, _LAST_DAY), latest_of(_TOLD, _RETURNED), _RETURNED),
    ),
    L160_6.cite,
    says="Le contrat reprend le jour du retour, annoncé dans le mois ; annoncé plus tard, le jour de l'annonce.",
)
