"""Suggesting: the word that somebody may have meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

_LONGEST = 60
"""Characters of a word that are compared: longer ones are texts, and comparing takes the square of it."""

_CLOSE, _CLOSER = 0.65, 0.85
"""How much of two words must be the same; more of it where another name for the same thing is at hand."""

_SYNONYMS = {
    "title": ("name", "label", "heading", "caption", "step"),
    "text": ("title", "label", "name", "description", "content", "action"),
    "by": ("actor", "actors", "role", "roles", "who", "performer"),
    "time": ("duration", "takes"),
    "wait": ("waiting", "delay", "waittime"),
    "emotion": ("feeling", "mood", "sentiment"),
    "to": ("next", "target", "links", "link", "then"),
    "from": ("source", "start"),
    "fail": ("failpoint", "failurepoint", "failure"),
    "momentoftruth": ("mot",),
    "current": ("asis", "ist", "today"),
    "target": ("tobe", "soll"),
    "kind": ("type",),
    "color": ("colour", "hue"),
    "url": ("link", "href", "uri"),
    "details": ("detail", "blueprint", "zoom"),
    "metrics": ("kpis", "kpi", "measures"),
    "pains": ("painpoints", "painpoint", "problems", "issues"),
    "opportunities": ("ideas", "opportunity", "improvements"),
    "marks": ("flags", "icons", "symbols", "types"),
    "steps": ("columns", "stages", "moments"),
    "lanes": ("rows", "swimlanes"),
    "links": ("arrows", "edges", "connections", "flows"),
    "include": ("includes", "import", "imports", "extends"),
    "language": ("lang", "locale"),
    "evidence": ("touchpoint", "touchpoints", "physicalevidence", "props"),
    "customer": ("user", "users", "client", "guest", "patient", "citizen", "customers", "customeractions"),
    "frontstage": ("onstage", "visible", "employee", "staff"),
    "backstage": ("offstage", "invisible"),
    "support": ("systems", "system", "supportprocesses", "processes"),
    "extends": ("base", "basis", "inherits", "parent", "extend"),
    "fonts": ("font", "fontfamily", "family", "typeface"),
    "ground": ("background", "canvas", "paper"),
    "hue": ("color", "colour"),
    "fill": ("background", "ground", "color", "colour"),
    "ink": ("foreground", "textcolor", "color", "colour"),
    "quiet": ("muted", "secondary"),
    "width": ("strokewidth", "weight", "thickness"),
    "dash": ("dasharray", "style", "pattern"),
}
"""What people call a word of the format before they know it, without spaces, ``-`` and ``_``."""

_ABROAD = {
    "title": "titel titre título titolo schritt étape paso passo",
    "description": "beschreibung descripción descrizione",
    "language": "sprache langue idioma lingua",
    "owner": "verantwortlich verantwortliche responsable responsabile",
    "steps": "schritte étapes pasos passi",
    "phases": "phasen fases fasi",
    "phase": "fase",
    "lanes": "bahnen spuren zeilen couloirs carriles corsie",
    "lines": "linien lignes líneas linee",
    "links": "verbindungen pfeile liens enlaces collegamenti",
    "roles": "rollen rôles ruoli",
    "goals": "ziele objectifs objetivos obiettivi",
    "metrics": "kennzahlen metriken indicateurs métricas metriche",
    "views": "ansichten vues vistas viste",
    "evidence": "nachweis nachweise kontaktpunkt kontaktpunkte preuve preuves evidencia evidencias evidenza",
    "customer": "kunde kunden kundin kundenaktionen nutzer clients usager cliente clientes clienti",
    "frontstage": "vorderbühne mitarbeiter mitarbeitende personal personnel empleado empleados personale",
    "backstage": "hinterbühne hintergrund coulisses trastienda retroscena",
    "support": "unterstützung systeme soutien système systèmes soporte sistemas supporto sistemi",
    "text": "texte texto testo",
    "time": "zeit dauer temps durée tiempo duración durata",
    "wait": "wartezeit warten attente espera attesa",
    "emotion": "gefühl stimmung émotion emoción emozione",
    "marks": "markierungen marques marcas",
    "pains": "probleme problèmes problemas problemi",
    "notes": "notizen anmerkungen remarques notas note",
    "by": "wer von qui quién chi",
    "channel": "kanal canal canale",
}
"""What the words are in German, French, Spanish and Italian. Keys are English in every file, texts in any language."""


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of ``words`` that ``word`` was most likely meant to be; empty where none is near.

    A word may be meant by a slip of the pen, or by another name for the same thing.
    """
    known = {_plain(candidate): candidate for candidate in reversed(list(words))}
    meant = _plain(word)
    if meant in known:
        return known[meant]
    if not meant or len(meant) > _LONGEST:
        return ""
    synonym = next((known[own] for own, others in _SYNONYMS.items() if meant in others and own in known), "")
    abroad = next((known[own] for own, others in _ABROAD.items() if meant in others.split() and own in known), "")
    if abroad and not synonym:
        return abroad
    near = _close(meant, known, cutoff=_CLOSER if synonym else _CLOSE)
    return known[near] if near else synonym


def _close(word: str, words: Iterable[str], *, cutoff: float) -> str:
    from difflib import get_close_matches

    comparable = [candidate for candidate in words if len(candidate) <= _LONGEST]
    return next(iter(get_close_matches(word, comparable, n=1, cutoff=cutoff)), "")


def _plain(word: str) -> str:
    """A word as it is compared: small letters, and nothing between its parts."""
    return re.sub(r"[\s_-]+", "", normalize("NFKC", word[: 4 * _LONGEST]).casefold())
