"""What search engines are told, and how far they may go."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from statements.views.crawlers import RULES
from tests.factories import make_statement

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
CRAWLER = "Mozilla/5.0 (compatible; Examplebot/2.1; +http://example.org/bot.html)"
THREE = "q=peace&topic=peace&not_kind=speech"


def test_robots_txt_leaves_the_records_and_names_the_sitemap(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://archive.example.org"
    response = client.get("/robots.txt")
    assert response.content.decode() == f"{RULES}\nSitemap: https://archive.example.org/sitemap.xml\n"
    assert (response["Content-Type"], response["Cache-Control"]) == (
        "text/plain; charset=utf-8",
        "public, max-age=3600",
    )
    assert "Disallow: /statements/?\nAllow: /statements/?page=\n" in RULES


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "agent", "status"),
    [
        (f"/statements/?{THREE}", CRAWLER, 403),
        (f"/statements.json?{THREE}", CRAWLER, 403),
        (f"/statements.csv?{THREE}", "CCBot/2.0", 403),
        (f"/browse/speaker/?{THREE}", "Examplecrawler", 403),
        (f"/statements/?{THREE}", BROWSER, 200),
        (f"/statements/?{THREE}", "Mozilla/5.0 (Linux; Android 12; CUBOT P80) Mobile", 200),
        (f"/statements/?{THREE}", "", 200),
        (f"/statements.atom?{THREE}", "Feedbot/1.0 feed fetcher", 200),
        ("/statements/?q=peace&topic=peace&sort=title&per_page=10", CRAWLER, 200),
        ("/statements/", CRAWLER, 200),
    ],
)
def test_only_who_says_to_be_a_crawler_is_refused_combinations(
    path: str, agent: str, status: int, client: Client
) -> None:
    make_statement("Peace.", title="One", topics=["Peace"])
    response = client.get(path, headers={"user-agent": agent})
    assert response.status_code == status
    if status == 403:
        assert response.content.decode() == (
            "Crawlers are asked not to combine more than 2 filters here.\n"
            "The combinations are endless, and every record in them has a page of its own.\n"
            "All records: http://testserver/sitemap.xml\n"
            "All that a query finds, for programs: http://testserver/statements.jsonl\n"
        )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/", None),
        ("/statements/", None),
        ("/statements/?page=1", None),
        ("/topics/peace/", None),
        ("/statements/?q=peace", "noindex, follow"),
        ("/statements/?not_kind=speech", "noindex, follow"),
        ("/browse/speaker/?topic=peace", "noindex, follow"),
        ("/statements.json", "noindex, follow"),
        ("/statements.csv", "noindex, follow"),
        ("/statements.atom", "noindex, follow"),
    ],
)
def test_lists_under_filters_and_what_is_no_page_stay_out_of_results(
    path: str, told: str | None, client: Client
) -> None:
    make_statement("Peace.", title="One", topics=["Peace"])
    response = client.get(path)
    assert (response.status_code, response.headers.get("X-Robots-Tag")) == (200, told)
