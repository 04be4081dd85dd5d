"""How a contract ends: the times of the Code, and the terms that every contract's own chapter shares.

A period of n days or months after a day ends with its last day, which is still covered ("à minuit, à la fin du jour");
an end at the annual due date comes at 00:00, so that the day before is the last covered one. Source: Code des
assurances, articles L113-12, L113-15-1, L113-15-2, L113-16, L121-9 to L121-11, L160-6, L326-12, R113-10, R113-12 and
A211-1-2, as `law.articles.endings` tells them.
"""

from __future__ import annotations

from clausier.facts import driver, history, law, policy, policyholder, premium, vehicle
from clausier.law.articles import endings as articles
from clausier.rules.dates import (
    Duration,
    after,
    before,
    days,
    days_between,
    earliest_of,
    if_so,
    months,
    next_anniversary,
    years,
)
from clausier.rules.terms import Day, MaybeDay, Truth, truth
from clausier.rules.words import all_of, any_of, least, named, none_of, not_, when

# --- the times of the Code --------------------------------------------------------------------------------------------

#: L113-12 and A211-1-2: before the annual due date, from the postmark or the dispatch.
YEARLY_NOTICE = months(2)
#: L113-15-1.
LATE_NOTICE_MARGIN = days(15)
LATE_NOTICE_WITHIN = days(20)
UNTOLD_EFFECT = days(1)
#: L113-15-2.
MAY_LEAVE_AFTER = years(1)
LEAVING_NOTICE = months(1)
#: L113-16: from the event, for both parties; then from the receipt by the other.
SITUATION_WITHIN = months(3)
SITUATION_NOTICE = months(1)
#: R113-10.
AFTER_CLAIM_NOTICE = months(1)
CLAIM_KNOWN_TOO_LONG = months(1)
OTHER_POLICIES_WITHIN = months(1)
OTHER_POLICY_NOTICE = months(1)
#: A211-1-2: a suspension of this length is enough.
LICENCE_SUSPENDED_AT_LEAST = 1
#: L121-10: the insurer, from the request of the heir.
HEIR_REFUSED_WITHIN = months(3)
#: L121-11.
SALE_NOTICE = days(10)
SALE_LAPSE = months(6)
#: L326-12: at noon.
SUPERVISOR_NOTICE = days(40)

# --- terms ------------------------------------------------------------------------------------------------------------

#: L113-15-2 counts from the first subscription: the earlier of the signature and the effect.
SUBSCRIBED_ON = least(policy.signed_on, policy.starts_on)
DUE_ON = policy.anniversary_on
#: The ground of a right that needs none.
ALWAYS = truth(True)


def first_end_leaving(origin: Day, sent: Day, notice: Duration) -> Day:
    """The first anniversary of the origin that leaves the whole notice after the day of sending."""
    first = next_anniversary(origin, sent)
    return when(before(first, notice) >= sent, first, next_anniversary(origin, first))


def no_later(day: MaybeDay, last: MaybeDay) -> Truth:
    """The day came no later than the last one; both happened."""
    return all_of(last.happened, day.on_or_before(last.or_else(SUBSCRIBED_ON)))


def renewal_notice_late(last_day_to_refuse: Day) -> Truth:
    """The renewal notice was sent, but less than fifteen days before the last day to refuse, or after it."""
    sent = policy.renewal_notice_sent_on
    return named(
        all_of(
            sent.happened,
            days_between(sent.or_else(last_day_to_refuse), last_day_to_refuse) < LATE_NOTICE_MARGIN.count,
        ),
        articles.L113_15_1.cite,
        says="L'avis d'échéance est parti moins de quinze jours avant la date limite pour refuser la reconduction.",
    )


#: The contract was renewed and no notice had recalled the right to refuse.
RENEWED_UNTOLD = named(
    all_of(policy.last_renewed_on.happened, not_(policy.renewal_notice_sent_on.happened)),
    articles.L113_15_1.cite,
    says="Le contrat a été reconduit sans que l'assuré ait été informé de son droit de refuser.",
)
SITUATION_CHANGES = ("home", "marital_status", "matrimonial_regime", "profession", "retirement", "end_of_activity")
SITUATION_CHANGED = all_of(
    policyholder.changes.has(*SITUATION_CHANGES), policyholder.situation_change_modifies_risk
)
SITUATION_CLOSES_ON = after(policyholder.situation_changed_on, SITUATION_WITHIN)

#: The sale, and what follows it when nobody ends the contract or puts it back in force.
SALE_SUSPENDS_ON = after(vehicle.sold_on, days(1))
SALE_LAPSES_ON = after(vehicle.sold_on, SALE_LAPSE)
REINSTATED_AFTER_SALE = all_of(
    vehicle.sold_on.happened, policy.reinstated_on.on_or_after(vehicle.sold_on.or_else(SUBSCRIBED_ON))
)

CLAIM_KNOWN_ON = history.last_claim_known_to_insurer_on


def accepted_a_later_premium(origin: Day) -> Truth:
    """More than a month after it knew of the claim, the insurer took a premium for a later period."""
    too_long = after(after(CLAIM_KNOWN_ON.or_else(origin), CLAIM_KNOWN_TOO_LONG), days(1))
    return all_of(CLAIM_KNOWN_ON.happened, premium.accepted_after_claim_on.on_or_after(too_long))


MAY_END_AFTER_CLAIM = named(
    all_of(CLAIM_KNOWN_ON.happened, not_(accepted_a_later_premium(SUBSCRIBED_ON))),
    articles.R113_10.cite,
    says="L'assureur connaît le sinistre et n'a pas accepté de prime postérieure plus d'un mois après.",
)
DRUNK_OR_DRUGGED = any_of(
    all_of(driver.alcohol_g_per_l > 0, driver.alcohol_g_per_l >= law.alcohol_limit_g_per_l),
    driver.manifestly_drunk,
    driver.drugs,
)
LICENCE_LOST = any_of(driver.suspension_months >= LICENCE_SUSPENDED_AT_LEAST, driver.licence_cancelled)
SERIOUS_CLAIM = named(
    all_of(driver.caused_event, any_of(DRUNK_OR_DRUGGED, LICENCE_LOST)),
    articles.A211_1_1.cite,
    articles.A211_1_2.cite,
    says="Le sinistre a été causé par un conducteur ivre ou drogué, ou par une infraction suivie d'une suspension du "
    "permis d'un mois au moins ou de son annulation.",
)

DIED_ON = earliest_of(policyholder.died_on, vehicle.owner_died_on)
REQUISITIONED_ON = named(
    if_so(
        none_of(vehicle.requisitioned_for_use_only, vehicle.requisition_suspension_asked), vehicle.requisitioned_on
    ),
    articles.L160_6.cite,
    says="La réquisition de la propriété du véhicule met fin au contrat, si l'assuré n'en demande pas la suspension.",
)
REQUISITION_SUSPENDS = any_of(vehicle.requisitioned_for_use_only, vehicle.requisition_suspension_asked)
LICENCE_WITHDRAWN_ON = named(
    after(policy.insurer_decision_published_on, SUPERVISOR_NOTICE),
    articles.L326_12.cite,
    says="La décision de l'autorité de contrôle met fin au contrat à midi, le quarantième jour après sa publication.",
)
LOST_UNCOVERED_ON = named(
    if_so(not_(vehicle.destroyed_by_covered_event), vehicle.destroyed_on),
    articles.L121_9.cite,
    says="La perte totale par un événement non garanti met fin au contrat le jour même.",
)
