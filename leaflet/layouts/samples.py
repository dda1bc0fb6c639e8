# ruff: noqa: RUF001  (letters that look alike are what this file is about)
"""Short samples of the scripts that leaflets are likely to need, by which a font's coverage is told."""

from __future__ import annotations

from typing import Final, NamedTuple


class Sample(NamedTuple):
    """One script."""

    name: str
    letters: str
    """A face that has all of these is taken to have the script."""
    family: str
    """A free family that has it."""


SAMPLES: Final = (
    Sample("Latin", "ABCXYZabcxyzÀÉéñöüßŁłŠšŵŷ0123456789.,;:?!()–’“”", "Noto Sans"),
    Sample("Vietnamese", "ĂăĐđƠơƯưẠạẤấẦầẨẩẪẫẬậẮắẶặẸẹỆệỊịỌọỘộỜờỤụỰựỲỳỸỹ", "Noto Sans"),
    Sample("Greek", "ΑΒΓΔΩαβγδωςάέήίόύώϊϋ", "Noto Sans"),
    Sample("Cyrillic", "АБВЖЯабвжяёЁіїєґЄҐ", "Noto Sans"),
    Sample("Arabic", "ابتجحخدرسصطعغفقكلمنهويءآأؤئةى،؛؟پچژگکی", "Noto Naskh Arabic"),
    Sample("Hebrew", "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "Noto Sans Hebrew"),
    Sample("Devanagari", "अआइईउऊएऐओऔकखगघचजटडणतदनपबमयरलवशषसहािीुूेैोौ्ंः।", "Noto Sans Devanagari"),
    Sample("Bengali", "অআইঈউঊএঐওঔকখগঘচজটডণতদনপবমযরলশষসহািীুূেৈোৌ্ংঃ", "Noto Sans Bengali"),
    Sample("Gurmukhi", "ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਚਜਟਡਣਤਦਨਪਬਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋੌ੍ੰੱ", "Noto Sans Gurmukhi"),
    Sample("Tamil", "அஆஇஈஉஊஎஏஐஒஓஔகஙசஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்", "Noto Sans Tamil"),
    Sample("Thai", "กขคงจชซดตถทนบปผพฟมยรลวสหอฮะาิีึืุูเแโใไ็่้๊๋์", "Noto Sans Thai"),
    Sample("Burmese", "ကခဂငစဆညတထနပဖဗဘမယရလဝသဟအာိီုူေဲံ့း္်ျြွှ", "Noto Sans Myanmar"),
    Sample("Khmer", "កខគឃងចឆជញដថទធនបផពមយរលវសហអាិីឹឺុូួើេែៃោៅំះ្់", "Noto Sans Khmer"),
    Sample("Chinese", "的一是不了人我在有他这中大来上国病药医院，。、；：？！", "Noto Sans SC"),
    Sample(
        "Japanese",
        "あいうえおかきくけこさしすせそたんがアイウエオカンー私日本語病薬医院、。",
        "Noto Sans JP",
    ),
    Sample("Korean", "가나다라마바사아자차카타파하한국어병약의원", "Noto Sans KR"),
    Sample("Ethiopic", "ሀለሐመሠረሰሸቀበተቸነኘአከኸወዐዘየደጀገጠጸፈፐ፡።", "Noto Sans Ethiopic"),
    Sample("symbols", "≤≥±×÷−≈→←↑↓√•°", "Noto Sans Math"),
)
