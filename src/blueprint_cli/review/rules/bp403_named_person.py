"""A role or lane is called after a person.

## Why

People change their work; the blueprint is read for years. A role says what is done there and by whom it can be done,
and it does not turn a picture of the service into one of somebody's performance. For personas the rule does not hold:
they are nobody, and have a key of their own.

## Example

```yaml bad
blueprint: 1
title: Parcel return
lanes:
  - customer
  - {id: anna, title: Anna Schmidt, role: frontstage}  # <- BP403
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    anna: Takes the parcel
```

```yaml good
blueprint: 1
title: Parcel return
persona: Mia, 34, orders two sizes and keeps one
lanes:
  - customer
  - {id: desk, title: Service desk, role: frontstage}
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    desk: Takes the parcel
```

Recognised are a form of address with a name (`Frau Schmidt`) and common given names, alone or before a family name.
That is guesswork, so the rule is off until it is selected.

## Sources

- Practice: roles are what the format asks for, because named people must agree to be shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.model.blueprint import Address, Lane, Role
from blueprint_cli.review.facts import Facts
from blueprint_cli.review.rule import Finding
from blueprint_cli.review.words import quote

_ADDRESSED = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme|M|Mlle|Monsieur|Madame|Sra?|Señora?|Sig|Signora?|Dhr|Mevr|Pan|Pani)\.?"
    r"\s+[^\W\d_]\w+"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_GIVEN_NAMES = frozenset(
    """
    aaron adam adrian ahmed aisha alejandro alessandro alex alexander alexandra ali alice alina amanda amelie amina
    amy ana andrea andreas andrew andrzej angela anita anja anna anne annika anton antonio aylin barbara beate ben
    benjamin birgit björn brian carla carlos carmen carolina caroline catherine charlotte chloé christian christina
    christine christoph claire clara claudia daniel daniela david dennis diego dieter dmitri dominik elena elif
    elisabeth elizabeth emil emily emine emma eric erik eva fatima felix fernando florian francesca francesco
    franziska françois gabriel gabriele georg george giorgio giovanni giulia gustavo hannah hans hassan heike helena
    helga henrik hiroshi ibrahim ida igor ines ingrid irina isabel isabella ivan jacob jakob james jan jana jean
    jennifer jens jessica joachim joanna johan johanna johannes john jonas jose joseph josé juan julia julian jörg
    jürgen karin karl karolina kasia katarzyna katharina katja kenji kerstin kevin klaus krzysztof lars laura lea lena
    leon leonie lina linda lisa lorenzo louis louise luca lucas lucía luis luisa lukas magdalena manuel manuela marco
    maria marie mario marion markus marta martha martin martina mary maría mathias matteo matthew matthias mehmet mia
    michael michaela michał michelle miguel mikhail milan mohamed mohammed monika moritz mustafa nadine nadja natalia
    natasha nicolas nicole niklas nina noah nora olga oliver olivia omar oscar pablo paola patricia patrick paul paula
    paulina pedro peter petra philipp pierre piotr priya rachel rafael rahul rainer raj ralf rebecca renate ricardo
    robert roberto roland sabine samuel sandra sanjay sara sarah sebastian sergei silke silvia simon simone sofia
    sofie sophia sophie stefan stefanie stephanie susan susanne sven svetlana takashi tanja tatjana teresa thomas tim
    timo tobias tom tomasz torsten ulrich ulrike ursula ute uwe valentina vanessa vera veronika viktoria vincent
    vladimir wei werner wolfgang xavier yasmin yuki yusuf zoe
    """.split()  # noqa: SIM905 - a list of names reads as one
)
"""Given names that are common in some country and no word of any trade."""


def check(facts: Facts) -> Iterator[Finding]:
    """Look at what roles and lanes are called."""
    own = [role for role in facts.blueprint.roles if role.at.path == facts.blueprint.path]
    parts: tuple[Role | Lane, ...] = (*own, *facts.blueprint.lanes)
    for part in parts:
        if _is_a_person(part.title):
            yield Finding(
                f"the {'role' if isinstance(part, Role) else 'lane'} {quote(part.title)} seems to be a person",
                Address(part.at.path, (*part.at.route, "title")),
                help="name the role or the team; who fills it now can stand in the `owner` of a remark",
                element=part.id,
            )


def _is_a_person(title: str) -> bool:
    if _ADDRESSED.fullmatch(title):
        return True
    words = _WORD.findall(title)
    named = bool(words) and title[0].isupper() and words[0].split("-")[0].lower() in _GIVEN_NAMES
    return named and len(words) <= 3 and all(word[0].isupper() for word in words[1:])
