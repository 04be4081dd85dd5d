"""The alcohol limit of a driver: by the day in France, that of the country elsewhere.

Source: Code de la route, art. R. 234-1 (0.50 g per litre of blood; 0.20 g for a probationary licence and the drivers
named with it). "At or above" is the law's own bound; a driver in whose blood nothing was found is never above one, also
where the law of a country tolerates nothing.
"""

from __future__ import annotations

from clausier.facts import driver, event, law
from clausier.law.figures import ALCOHOL_LIMIT, ALCOHOL_LIMIT_OF_PROBATION
from clausier.rules.words import all_of, when

#: Grams per litre of blood, on the day and in the country of the event.
LIMIT_G_PER_L = when(
    event.country == "FR",
    when(driver.reduced_alcohol_limit, ALCOHOL_LIMIT_OF_PROBATION.term(event.day), ALCOHOL_LIMIT.term(event.day)),
    law.alcohol_limit_g_per_l,
)
AT_OR_ABOVE_THE_LIMIT = all_of(driver.alcohol_g_per_l > 0, driver.alcohol_g_per_l >= LIMIT_G_PER_L)
