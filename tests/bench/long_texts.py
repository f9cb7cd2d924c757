"""Texts that repeat one thing that the finders of quotes and claims look at, {} numbered: growth.py feeds them to the
whole analysis.

    growth.py "GROWTH_BINARY analyze" tests/bench/long_texts.py
"""

UNITS = {
    "one long sentence": "He said that ",
    "sources": "according to Ada Lind, ",
    "relative clauses": "Ada Lind, who said that ",
    "split quotes": "“Yes,” said Ada Lind, and ",
    "open quotes": "“We shall see, Ada Lind said\n\n",
    "dashes": "“Yes” – Ada Lind\n\n",
    "turns": "LIND: We will stay.\n\n",
    "labels": "LIND: ",
    "answers": "Q: Why?\n\nA: I know.\n\n",
    "brackets": "LIND (",
    "names": "Ada Lind, Omar Veld, ",
    "capitals": "ADA LIND PELL ",
    "verdicts": "The mayor denied these allegations, she said. ",
    "outside English": "„Ja“, sagte Anna Lind, so Haase. ",
    "colons": "Anna Lind : ",
    "possessives": "Morley{}'s said ",
    "aliases": "Ada Lind{}, known as Storm{}. ",
    "links": "READ MORE\n\nTen mills that fell down\n\n",
}


def repeated(unit):
    return lambda count: "".join(unit.replace("{}", str(i)) for i in range(count))


G = {name: repeated(unit) for name, unit in UNITS.items()}
