"""The archive's addresses. What stands here once must keep answering: see DESIGN.md, section 4."""

from django.contrib import admin
from django.urls import path, register_converter

from statements.views import (
    about,
    authorities,
    browse,
    cited,
    compare,
    converters,
    crawlers,
    dates,
    evidence,
    exports,
    feeds,
    home,
    passage,
    quotes,
    site,
    sitemaps,
    statement,
    suggestions,
    texts,
    values,
)

for name in ("Identifier", "Slug", "Cosmetic", "Number", "Year", "TwoDigits", "Facet", "Anchor"):
    register_converter(getattr(converters, name), name)

urlpatterns = [
    path("", home.home, name="home"),
    path("statements/", browse.statements, name="statements"),
    path("statements.jsonl", exports.jsonl, name="statements_jsonl"),
    path("statements.csv", exports.table, name="statements_csv"),
    path("statements.atom", feeds.atom, name="statements_atom"),
    path("statements.json", browse.statements_json, name="statements_json"),
    path("statements/<Identifier:identifier>.json", statement.statement_json, name="statement_json"),
    path("statements/<Identifier:identifier>.txt", texts.plain, name="statement_txt"),
    path("statements/<Identifier:identifier>.md", texts.markdown, name="statement_md"),
    path("statements/<Identifier:identifier>.bib", cited.bibtex, name="bibtex"),
    path("statements/<Identifier:identifier>.ris", cited.ris, name="ris"),
    path("statements/<Identifier:identifier>.csl.json", cited.csl_json, name="csl_json"),
    path("statements/<Identifier:identifier>/original", statement.original, name="original"),
    path("statements/<Identifier:identifier>/p/<Anchor:anchor>/", passage.passage, name="passage"),
    path("statements/<Identifier:identifier>/v<Number:number>/evidence", evidence.evidence, name="evidence"),
    path("statements/<Identifier:identifier>/v<Number:number>/", statement.version, name="version"),
    path("statements/<Identifier:identifier>/<Cosmetic:slug>/", statement.statement, name="statement"),
    # Shortened addresses lead to the full one by one redirect, not by way of the missing slash.
    path("statements/<Identifier:identifier>/<Cosmetic:slug>", statement.statement),
    path("statements/<Identifier:identifier>/", statement.statement, name="statement_short"),
    path("statements/<Identifier:identifier>", statement.statement),
    path("browse/<Facet:facet>/", values.browse, name="browse"),
    path("speakers/", authorities.speakers, name="speakers"),
    path("speakers/<Slug:slug>/", authorities.speaker, name="speaker"),
    path("events/", authorities.events, name="events"),
    path("events/<Slug:slug>/", authorities.event, name="event"),
    path("topics/", authorities.topics, name="topics"),
    path("topics/<Slug:slug>/", authorities.topic, name="topic"),
    path("dates/", dates.years, name="dates"),
    path("dates/<Year:year>/", dates.period, name="period"),
    path("dates/<Year:year>/<TwoDigits:month>/", dates.period, name="period"),
    path("dates/<Year:year>/<TwoDigits:month>/<TwoDigits:day>/", dates.period, name="period"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes.json", quotes.quotes_json, name="quotes_json"),
    path("suggestions.json", suggestions.suggestions_json, name="suggestions"),
    path("compare/", compare.compare, name="compare"),
    path("about/", about.about, name="about"),
    path("healthz", site.healthz, name="healthz"),
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemap-<Slug:name>-<Number:number>.xml", sitemaps.part, name="sitemap_part"),
    path("opensearch.xml", site.opensearch, name="opensearch"),
    path("admin/", admin.site.urls),
]

handler400 = "statements.views.errors.bad_request"
handler403 = "statements.views.errors.forbidden"
handler404 = "statements.views.errors.not_found"
handler500 = "statements.views.errors.failed"
