"""The vocabulary: what can be known of a vehicle, a driver, an event, a repair, a policy.

One module an entity, named like it; `entity.attribute` is the term of the fact of that name. One entity a thing, not a
contract: what contracts call claim, incident, loss or breakdown is the `event`; member, subscriber and insured are the
`policyholder`. An entity that is a table of rows gives them as `entity.rows`; a set of tags answers `entity.tags.has`.

| entity | what it is | tables of rows |
| --- | --- | --- |
| animals | the animals that travel | `animals` |
| assistance | the help given on a journey | |
| battery | the traction battery | |
| bonus_malus | the bonus-malus | `bonus_malus.claims`, `bonus_malus.interruptions`, `bonus_malus.receipts` |
| complaint | a complaint, its answers, the dispute behind it | |
| damages | the damages of an event | `damages` |
| document | the papers of a file and what they state | `document.items` |
| driver | the driver at the time of the event | |
| election | the choices left to someone | |
| event | what happened, where, when, and when it was reported | |
| expenses | bills other than the repair | `expenses` |
| expert | the appointment of the expert and the findings | |
| failure | what broke down and why | |
| file | a file kept on a person or a claim | |
| financing | the loan that financed the vehicle | |
| handler | the judgements left to the person who handles the file | |
| history | earlier claims and benefits under the policy | `history.claims`, `history.grants` |
| illness | the illness for which help is asked | |
| injury | the injury of the driver | `injury.heads` |
| invoice | the invoice of the repair | |
| items | objects carried or fitted | `items` |
| law | figures that the law fixes by day and country | |
| lease | the lease of the vehicle | |
| legal | legal defence and recourse | `legal.fees` |
| limitation | the time to bring an action | `limitation.interruptions` |
| maintenance | the maintenance and its proof | |
| misstatement | a false, incomplete or inexact statement | |
| notice | the formal notice to pay | |
| other_insurance | another insurance of the same risk | |
| payment | the payment of an indemnity | |
| people | the people travelling | `people` |
| policy | the policy, its dates, options and amounts | `policy.guarantees` |
| policyholder | the person who joined or took out the policy | |
| premium | the premium and its payments | `premium.instalments`, `premium.payments` |
| privacy | personal data | |
| recording | a recording of a call | |
| recourse | recourse against those responsible | |
| rental | the replacement vehicle | |
| renunciation | giving up a policy just concluded | |
| repair | the repair and its estimate | `repair.lines` |
| request | a request for information or an act | |
| risk | a change of the risk and its consequences | |
| roadside | roadside repair and towing | |
| sale | the sale of the vehicle by the policyholder | |
| services | services at home | `services.requested` |
| shared_bike | the bicycle rented from a self-service scheme | |
| stay | the hotel | `stay.nights` |
| tariff | the parts of a motor premium | `tariff.premiums`, `tariff.circumstances` |
| termination | a request to end the policy | |
| theft | the theft of the vehicle | |
| transfer | the policy moved to another vehicle or to an heir | |
| transport | journeys after the event | |
| vehicle | the vehicle | |
| warranty | warranties other than the policy | |

`parts` (with `parts_engine`, `parts_drive` and `parts_electrical`) and `places` are not entities: they hold the options
of the choices that name a part, a country or a territory. `part_names` and `part_search` find a part from what a garage
typed.

Names: units come last (`_km`, `_days`, `_hours`, `_months`, `_years`, `_pct`, `_kg`, `_cc`); money has none, its type
says euros, tax included; `_on` is a day, `_at` an instant; yes or no is a plain affirmative participle. A day that may
not exist accepts "none".
"""
