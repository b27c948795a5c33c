"""Where in a heading the names end and the occasion begins."""

import re

from statements.ingest.recognisers.offices import split_office

# Where the names of a byline end and the occasion begins.
OCCASION = re.compile(
    r"(?<!\s)\s+(?:at|in|on|following|followed|after|ahead|before|during|upon|outside|via|regarding|about|marking|announcing|introducing|proposing|presenting|"
    r"for\s+the|"
    r"to(?:\s+the)?|prior|as|à|au|aux|lors|sur|dans|devant|ante|sobre|durante|en|em|no|na|bei|"
    r"an (?:der|die|das|den)|vor (?:dem|der|den)|"
    r"por\s+(?:el|la|los|las)|desde|al\s+\w{1,12}[aei]r|al\s+(?:cuerpo|pueblo|país)|pada|dalam|di|con\s+(?:motivo|ocasión)|"
    r"tras|während|al\s+término|(?:a|ne|su)ll['’]|presso|após|"
    r"en\s+ocasión|proferid[oa]|por\s+ocasião|na|"
    r"nas|nos|à\s+l['’]occasion|wakati|katika|kwenye|tydens|sempena|(?-i:sa|tại|TẠI|trong|nhân|NHÂN)|"
    r"devant|après|avant|chez|in\s+occasione|nach|beim|z\s+okazji|podczas|przed|při|перед|з нагоди|"
    r"наприкінці|під час|за підсумками|по итогам|во время|"
    r"по случаю|для|при|під|щодо|vid|ved|"
    r"(?-i:na|po|w|we|k|ke|u|v|ve|o|z|ze|за|с|у|по|в|во|на|о|об|до|από|κατά|στη[νς]?|στο[νυ]?|στις|για|med|om|på|i|cu|în)|"
    r"over|tijdens|bij|anlässlich|auf|am|im|zum|zur|vor|nel|alla|sul|sulla)\b|(?<!\s)\s*[|(\[]|\s[–—-]\s|:\s|,\s+(?:le|el|em|"
    r"il|den)\s+(?=\d)|\bal\s+(?=Forum|Summit|Consiglio|Senato|Parlamento|Congresso|Vertice|Meeting|G\d)|"
    r",\s+susținut|,\s+(?=(?-i:[^\W\d_a-z])\w+\s+(?:House|Hall|Palace|University|Institute|Centre|Center))",
    re.IGNORECASE,
)
# What an office may have in it: `Permanent Representative to the UN Ada Example`.
_IN_OFFICES = {"to", "to the", "alla", "al", "при", "bei", "beim"}


def before_occasion(words: str) -> str:
    """The words up to the occasion: `to the` may be a part of the office, if nobody is named before it."""
    for cut in OCCASION.finditer(words):
        names = words[: cut.start()]
        if cut.group().strip().lower() not in _IN_OFFICES or split_office(names):
            return names
    return words
