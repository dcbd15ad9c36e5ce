"""A blueprint small enough to be worked out by hand, and what comes out.

A clerk (30 an hour, 2 of them) and an expert (60 an hour, 1 of them) serve customers at a desk:

    step        customer's ways                         often     time   wait    clerk          expert
    1 Ask       → 2 in 40 %, → 4 in 60 %                1         2m     -       2m             -
    2 Queue     → 3                                     0.4       -      30m     -              -
    3 Advise    → 4 in 80 %, back to 2 in 20 %          0.4/0.8   10m    -       10m            10m..20m
                                                        = 0.5
    4 Leave     the end                                 1         1m     -       -              -

Customers come to step 2 from step 1 (0.4) and back from step 3 (0.2 × v3), and to step 3 from step 2 only, so that
v2 = 0.4 + 0.2 v3 and v3 = v2: both are 0.4 / 0.8 = 0.5, and v4 = 0.6 + 0.8 × 0.5 = 1.

Cost of one customer:
    clerk, Ask:      2/60 h × 30 × 1          = 1
    clerk, Advise:  10/60 h × 30 × 0.5        = 2.5
    expert, Advise: 10/60 … 20/60 h × 60 × 0.5 = 5 … 10
    in all                                      8.5 … 13.5

Load for one customer:
    clerk:   2m × 1 + 10m × 0.5 = 7m       2 clerks: 2 / (7/60) = 17.14 customers an hour
    expert: 10m × 0.5 … 20m × 0.5 = 5m … 10m   1 / (10/60) … 1 / (5/60) = 6 … 12 customers an hour

Time: 2m + 30m + 10m + 1m = 43m, of which 30m are a wait: 30/43 = 69.8 %. On average, each step as often as it is
entered: 2m + 30m × 0.5 + 10m × 0.5 + 1m = 23m. The critical path is longer than the journey: after Ask (2m) and Queue
(30m) the expert's 10m to 20m lead on to Leave (1m), 43m to 53m in all.
"""

from __future__ import annotations

WORKED = """
roles:
  clerk: {title: Clerk, kind: person, count: 2, cost_per_hour: 30}
  expert: {title: Expert, kind: person, count: 1, cost_per_hour: 60}
steps:
  - title: Ask
    customer:
      text: Asks at the desk
      time: 2m
      to:
        - {to: queue.customer, text: hard question, probability: 0.4}
        - {to: leave.customer, text: easy question, probability: 0.6}
    frontstage: {text: Answers, by: clerk, time: 2m}
  - title: Queue
    customer: {text: Waits, marks: [wait], wait: 30m, to: advise.customer}
  - title: Advise
    customer:
      text: Gets advice
      time: 10m
      to:
        - {to: leave.customer, text: helped, probability: 0.8}
        - {to: queue.customer, text: another question, kind: loop, probability: 0.2}
    frontstage: {text: Listens, by: clerk, time: 10m}
    backstage: {text: Looks it up, by: expert, time: 10m..20m}
  - title: Leave
    customer: {text: Leaves, time: 1m}
links:
  - queue.customer -> advise.backstage
  - advise.backstage -> leave.customer
  - advise.frontstage -> advise.customer
"""
