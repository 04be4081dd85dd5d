"""Which clauses restate or apply an article of law. Source: general conditions BAST/CIR/2020/16/FR/25/020."""

from __future__ import annotations

from clausier.law.articles import (
    consumer,
    declarations,
    endings,
    limitation,
    policy_life,
    premium,
    recourse,
    renunciation,
)

#: Article, as answers cite it → the clauses that restate or apply it.
LAW = {
    declarations.L113_2.cite: ("ORNG-FIP-39", "ORNG-18-1", "ORNG-18-2"),
    declarations.L113_4.cite: ("ORNG-10.3.2-3", "ORNG-10.3.3-2", "ORNG-10.5-1", "ORNG-18-3", "ORNG-18-4"),
    declarations.L113_8.cite: ("ORNG-19-3",),
    declarations.L113_9.cite: ("ORNG-10.3.2-5", "ORNG-10.5-1", "ORNG-19-1", "ORNG-19-2", "ORNG-19-4"),
    premium.L113_3.cite: ("ORNG-FIP-12", "ORNG-8-8", "ORNG-10.3.2-2", "ORNG-11-11"),
    endings.L113_12.cite: ("ORNG-FIP-21", "ORNG-10.3.2-1", "ORNG-10.3.3-1"),
    endings.L113_12_1.cite: ("ORNG-10.3.2-1",),
    endings.L113_14.cite: ("ORNG-10.4-1", "ORNG-10.4-2", "ORNG-10.4-3", "ORNG-10.4-4", "ORNG-10.4-5", "ORNG-10.4-7"),
    endings.L113_15_2.cite: ("ORNG-FIP-21", "ORNG-10.3.3-1"),
    endings.L113_16.cite: ("ORNG-10.3.1-2", "ORNG-10.5-1"),
    endings.R113_10.cite: ("ORNG-10.3.2-6", "ORNG-10.3.3-3", "ORNG-10.5-1"),
    endings.L121_9.cite: ("ORNG-10.1-6", "ORNG-10.5-1"),
    endings.L160_6.cite: ("ORNG-10.1-6",),
    endings.L326_12.cite: ("ORNG-10.1-7",),
    renunciation.L112_10.cite: (
        "ORNG-FIP-24", "ORNG-FIP-25", "ORNG-FIP-26", "ORNG-FIP-27", "ORNG-FIP-28", "ORNG-FIP-29", "ORNG-FIP-30",
        "ORNG-FIP-31",
    ),
    renunciation.L112_2_1.cite: ("ORNG-FIP-37", "ORNG-10.2-9"),
    policy_life.L112_2.cite: ("ORNG-FIP-43",),
    recourse.L121_12.cite: ("ORNG-16-1", "ORNG-16-2"),
    limitation.L114_1.cite: ("ORNG-15-1", "ORNG-15-2", "ORNG-15-3", "ORNG-15-4", "ORNG-15-5"),
    limitation.L114_2.cite: ("ORNG-15-6",),
    limitation.L114_3.cite: ("ORNG-15-7",),
    limitation.C2240.cite: ("ORNG-15-8",),
    limitation.C2241.cite: ("ORNG-15-8",),
    limitation.C2244.cite: ("ORNG-15-8",),
    consumer.CONSUMER_L217_7.cite: ("ORNG-6-3",),
}  # fmt: skip
