"""Error pages are told from statements that speak of such things."""

import pytest

from statements.ingest.draft import Refused
from statements.ingest.formats.error_pages import refuse_error_page

WORDS = "The ministers agreed on Friday to begin talks about the border. "


@pytest.mark.parametrize(
    "text",
    [
        "Pardon Our Interruption\n\nAs you were browsing something about your browser made us think you were a bot.",
        "404 Not Found\nnginx",
        "# Error 404\n\nPage not found",
        "Oops! Page not found.",
        "Sorry, the page you are looking for does not exist.",
        "This page could not be found",
        'Access Denied\n\nYou don\'t have permission to access "http://a.example/" on this server.',
        "Just a moment...\n\nChecking your browser before accessing a.example.",
        "a.example\n\nVerify you are human by completing the action below.",
        "Please enable JavaScript to view this site.",
        "502 Bad Gateway",
        "Service Unavailable",
        "We value your privacy\n\nWe and our partners store information.\n\nAccept all\nManage options",
        "Página no encontrada",
        "Lo sentimos\n\nLa página que busca no existe.",
        "La page demandée n’existe plus.",
        "Die von Ihnen angeforderte Seite existiert nicht.",
        "Sidan hittades inte",
        "Stránka nenalezena",
        "ページが見つかりません",
        "الصفحة غير موجودة",
        "English\nRegister\nSign In\nThe link you requested isn't available.\nVisit our home page to share your news.",
        "Audio\nMusic\nDONATE\nHrm.\nThe Wayback Machine has not archived that URL.\nTerms of Use.",
        "The page you requested is not available on this Web site. Please try the home page as a starting point.",
        "Subscribe to continue reading\n\nThis article is for subscribers only. Already a subscriber? Sign in",
        "This story is for members only",
        "We’re currently under maintenance.",
    ],
)
def test_an_error_page_is_refused_with_what_it_says(text: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_error_page(text)
    assert refused.value.reason == "error page"
    assert "a page that says" in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "Access denied\n\n3 May 2019\n\nOur inspectors were denied access to the site today.",
        "404 people have come home\n\nAll of them were found, the Minister said.",
        "Just a moment of silence\n\nI ask you for it.",
        "Forbidden weapons must go\n\nWe use cookies, he said, as we use bread.",
        "We use cookies on the campaign trail\n\nI accept that.",
        "Statement\n\nThe service was unavailable for an hour. Page not found, it said to all who came.",
        "Access denied\n\n" + WORDS * 40,
        "Please enable JavaScript\n\n" + WORDS * 40,
        "A page that does not exist\n\n3 May 2019\n\nThe Minister spoke of a page that is in no book.",
        "Ministers agree\n\n3 May 2019\n\n" + WORDS + "\n\nSubscribe to continue reading",
        "The content you requested was what the Minister spoke of today, and of much more.",
        "",
    ],
)
def test_a_statement_is_not(text: str) -> None:
    refuse_error_page(text)


def test_the_title_of_a_page_counts_with_more_around_it() -> None:
    menu = "Home\nNews\n" * 60 + WORDS * 10
    refuse_error_page(menu, "Ministers agree")
    with pytest.raises(Refused):
        refuse_error_page(menu, "Page not found | A Ministry")
