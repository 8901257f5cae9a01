from tests.browser.reading import Traffic


def test_an_address_outside_the_site_is_foreign() -> None:
    traffic = Traffic("file:///site/")
    traffic.addresses += [
        "file:///site/index.html",
        "data:image/svg+xml,x",
        "https://fonts.example/a.css",
        "file:///etc/x",
    ]

    assert traffic.foreign == ["https://fonts.example/a.css", "file:///etc/x"]
