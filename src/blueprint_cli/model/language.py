"""Languages: which tags there are, and which way their likely script runs.

The directions are those of CLDR's likely subtags, boiled down to the languages and regions that
are written from right to left. Babel would answer the same after loading for longer than a whole
file takes to build.
"""

from __future__ import annotations

import re
from functools import cache

from blueprint_cli.model.blueprint import Direction

_TAG = (
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?"
)
"""RFC 5646, section 2.1, of a tag in small letters, without the kinds of subtag never registered."""

_SHORT = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji
jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb
nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr
ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
"""The languages of two letters; of three there are eight thousand, which are taken on trust."""

_COUNTRIES = {
    "at": "de", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "mx": "es", "ua": "uk",
    "us": "en",
}  # fmt: skip
"""Countries that people write for a language, where no language has that code."""

_SCRIPTS = """
adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh
ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc thaa todr yezi
"""

_LANGUAGES = """
aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq amw apc apd ar arc arq ars ary arz ask atn
auj auz avd avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk chg cja ckb clh
czk dcc def deh dgl dmk dml dv ecy esh fa fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk gwc gwf gwt gzi hac
haz hbo he hkh hnd hno hoh hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kbu kby kcy kfm
khw klj kmz kqd ks ktl kvx kxp lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mfa mfi mhj mid mki mnj mve
mvy myz mzn nli nlm nqo ntz nyq oar obm odk oru ota otk oui pal pbt pgd phl phn phr phv plk pra prc prd prx ps psh
psi pst qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgr sgy shd shm shu shv siy siz skr smp smy sog sqo sqt
srh srz ssh sts swb syc syn syr tjo tks tmr tov tra trg trm trw ug ur ush uzs vaf vgr vmh wbk wlo wne wni wsv xco
xhe xka xkc xkj xkp xld xly xmn xmr xna xpr xsa xvi ydg yhd yi yih yud zba zdj zrp zum
"""

_REGIONS = """
az-iq az-ir ha-cm ha-sd kk-af kk-cn kk-ir kk-mn ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk tg-pk uz-af
"""
"""Where a language that runs left to right elsewhere is written in Arabic script."""

_OTHER_REGIONS = frozenset({"sd-in", "ug-kz", "ug-mn"})
"""And the other way round."""


def is_language(tag: str) -> bool:
    """Whether ``tag`` is a well-formed BCP 47 tag whose language exists, as far as two letters tell."""
    match = re.fullmatch(_TAG, tag.casefold())
    return match is not None and (len(match["language"]) == 3 or match["language"] in _SHORT.split())


def likely_language(tag: str) -> str:
    """The tag that was probably meant by one that is none; empty where nobody can say."""
    first, dash, rest = tag.replace("_", "-").replace(" ", "-").partition("-")
    mended = _COUNTRIES.get(first.casefold(), first) + dash + rest
    return mended if is_language(mended) else ""


@cache
def direction_of(tag: str) -> Direction:
    """Which way texts in the language of a BCP 47 tag run, by its script, else by the likely one."""
    match = re.fullmatch(_TAG, tag.casefold())
    if match is None:
        return Direction.LEFT_TO_RIGHT
    language, script, region = match["language"], match["script"], match["region"]
    regional = f"{language}-{region}"
    if script:
        turned = script in _SCRIPTS.split()
    elif language in _LANGUAGES.split():
        turned = regional not in _OTHER_REGIONS
    else:
        turned = regional in _REGIONS.split()
    return Direction.RIGHT_TO_LEFT if turned else Direction.LEFT_TO_RIGHT
