"""Which clauses restate or apply an article of law. Source: general conditions n° 2220453."""

from __future__ import annotations

from clausier.law.articles import (
    complaints,
    declarations,
    endings,
    limitation,
    premium,
    reading,
    recourse,
    renunciation,
)

#: Article, as answers cite it → the clauses that restate or apply it.
LAW = {
    declarations.L113_8.cite: ("MOTO-2.3-1", "MOTO-2.3-2", "MOTO-2.3-3"),
    declarations.L113_9.cite: ("MOTO-2.3-1", "MOTO-2.3-4", "MOTO-2.3-5", "MOTO-2.3-6"),
    declarations.L121_1.cite: ("MOTO-1.1.1-1",),
    declarations.L121_4.cite: ("MOTO-13-1", "MOTO-13-2"),
    premium.L113_3.cite: ("MOTO-3.4.3-5", "MOTO-9.2-1", "MOTO-9.2-2", "MOTO-9.2-3", "MOTO-9.2-4"),
    premium.R113_1.cite: ("MOTO-9.2-2",),
    endings.L113_12.cite: ("MOTO-3.4.3-6",),
    endings.L113_12_1.cite: ("MOTO-3.4.3-6",),
    endings.L113_14.cite: ("MOTO-3.4.2-1",),
    endings.L113_15_1.cite: ("MOTO-3.1-2",),
    endings.L113_15_2.cite: ("MOTO-3.4.2-1", "MOTO-3.4.2-2"),
    endings.R113_11.cite: ("MOTO-3.4.2-1",),
    endings.R113_10.cite: ("MOTO-3.4.3-3", "MOTO-3.4.3-4"),
    endings.L121_9.cite: ("MOTO-3.4.1-1",),
    endings.L121_11.cite: ("MOTO-10-1",),
    renunciation.L112_10.cite: (
        "MOTO-P-10", "MOTO-P-11", "MOTO-P-12", "MOTO-P-13", "MOTO-P-14", "MOTO-P-15", "MOTO-P-16", "MOTO-P-17",
        "MOTO-P-18",
    ),
    recourse.L121_12.cite: ("MOTO-13-3", "MOTO-13-4"),
    limitation.L114_1.cite: ("MOTO-14-1",),
    limitation.L114_2.cite: ("MOTO-14-1", "MOTO-14-2", "MOTO-14-3", "MOTO-14-7"),
    limitation.C2240.cite: ("MOTO-14-5",),
    limitation.C2241.cite: ("MOTO-14-4",),
    limitation.C2244.cite: ("MOTO-14-6",),
    complaints.ACPR_2024_R_02.cite: ("MOTO-12-2", "MOTO-12-3"),
    complaints.CONSUMER_L612_2.cite: ("MOTO-12-4",),
    reading.L113_1.cite: ("MOTO-8B-13",),
}  # fmt: skip
