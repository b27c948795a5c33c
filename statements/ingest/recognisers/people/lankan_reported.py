"""How reports in Sinhala and Tamil name who says something: office and name stand before the verb, as its subject."""

from statements.ingest.recognisers.names.uncased_offices import (
    NO_SINHALA_NAME,
    NO_TAMIL_NAME,
    SINHALA,
    TAMIL,
)

# Nor is it a name what is said: `මේ බව`.
_SINHALA_WORD = rf"(?!{NO_SINHALA_NAME}|(?:මේ|මෙම|මෙසේ|බව|ඒ|එම)\s)[\u0d80-\u0dff\u200d.]{{2,24}}"
_SINHALA_TITLED = r"(?:(?:මහාචාර්\u200d?ය|ආචාර්\u200d?ය|වෛද්\u200d?ය|නීතිඥ|ඉංජිනේරු|ගරු|අතිගරු)\s){0,2}"
# As a subject; with other endings a person is spoken to or of: `මහතාට`, `මහතාගේ`.
_HONOURED = r"(?:මහත(?:ා|මිය)|මැති(?:තුමා|නිය)|මෙනවිය)"
SINHALA_SAID = "පව?ස|පැවස|කිය|රකාශ|ස[ඳද]හන්|පෙන්වා|අවධාරණය"
_SAID = (
    r"(?:පව?ස(?:යි|නවා|න්නේ|ති|ා)|පැවස|කිය(?:යි|නවා|ා)|ප්\u200d?රකාශ ක[ළර]|ස[ඳද]හන් ක[ළර]|පෙන්වා (?:දු|දෙ)|"
    r"අවධාරණය ක[ළර])"
)
# Between subject and verb stands where and when, but not another subject, whom it was with, or what was said.
_BETWEEN = (
    r"(?:(?!සම[ඟග]\s|හා\s|සහ\s|ඇතුළු|වෙත\s|විසින්|වෙනුවෙන්|සම්බන්ධ|පිළිබඳ|පත්\s|බව(?:ත්|ද)?\s(?!ප්|ස[ඳද])|මහත)[^\s.]{1,30}\s){0,9}?"
)
SINHALA_REPORTED = (
    # `අමාත්‍ය නිමල් උදාහරණ මහතා අද (3) මෙහිදී පැවසීය`, `අමාත්‍ය නිමල් උදාහරණ පවසයි`
    rf"(?P<office>{SINHALA})\s{_SINHALA_TITLED}(?P<name>{_SINHALA_WORD}(?:\s{_SINHALA_WORD}){{0,3}}?)\s"
    rf"(?:{_HONOURED}\s{_BETWEEN}|(?:මේ\sබව\s)?(?:වැඩිදුරටත්\s)?){_SAID}",
    # `… බව නිමල් උදාහරණ අමාත්‍යවරයා පවසයි`
    rf"(?:^|(?:බව(?:ත්|ද)?|ඇතැයි|යැයි|අතර)\s)(?P<name>{_SINHALA_WORD}(?:\s{_SINHALA_WORD}){{1,2}})\s"
    rf"(?P<office>අමාත්\u200d?ය|ඇමති|මන්ත්\u200d?රී|ක[ථත]ානායක|ආණ්ඩුකාර|ජනාධිපති)(?:වරයා|තුමා)\s{_BETWEEN}{_SAID}",
)

_TAMIL_WORD = rf"(?!{NO_TAMIL_NAME})[\u0b80-\u0bff.]{{2,24}}"
_STEMS = "தெரிவித்|கூறி|குறிப்பிட்|சுட்டிக்காட்டி|வலியுறுத்தி|எடுத்துரைத்|அறிவித்|கேட்டுக்கொண்|எச்சரித்"
TAMIL_SAID = f"{_STEMS}|என்றார்"
# `அமைச்சர் மாதிரி உதாரணன் நேற்று தெரிவித்தார்`, but not `அமைச்சர் உதாரணனிடம் தெரிவித்தார்`, whom somebody told it
TAMIL_REPORTED = (
    rf"(?P<office>{TAMIL})\s(?:(?:திரு(?:மதி)?\.?|கௌரவ|மாண்புமிகு|கலாநிதி|பேராசிரியர்|டாக்டர்|சட்டத்தரணி)\s){{0,2}}"
    rf"(?P<name>{_TAMIL_WORD}(?:\s{_TAMIL_WORD}){{0,3}}?)(?<!க்கு)(?<!ிடம்)(?<!ுடன்)(?<!ால்)(?:\sஅவர்கள்)?\s"
    rf"(?:(?:இதனைக்?|இதை|இவ்வாறு|மேலும்|நேற்று|இன்று|\([^()\n]{{1,12}}\))\s){{0,3}}(?:(?:{_STEMS})[\u0b80-\u0bff]{{0,16}}ார்|என்றார்)"
)
