use super::{Browser, PUBLISHED, Setup};

#[test]
fn the_page_is_readable_without_its_script() {
    let setup = Setup {
        without_script: true,
        ..Setup::default()
    };
    let Some(browser) = Browser::open(setup, &["--catalog", PUBLISHED]) else {
        return;
    };
    assert_eq!(
        browser.run("return document.querySelectorAll('.top button').length"),
        0,
        "the script did not run"
    );
    assert_eq!(browser.shown().len(), 13);
    let text = browser.text("main");
    for shown in [
        "TABLE_NAME_TOO_LONG",
        "Shorten the table name",
        "ALREADY_EXISTS",
        "HTTP 409",
        "retry after the cause",
    ] {
        assert!(text.contains(shown), "{shown}");
    }
    assert_eq!(
        browser.run("return document.querySelector('form').checkVisibility()"),
        false,
        "controls that need the script are hidden"
    );
    assert_eq!(browser.text("search"), "13 errors");
    browser.go("#TABLE_NAME_TOO_LONG");
    let target = "return document.querySelector(':target').getBoundingClientRect().top";
    let top = browser.run(target).as_f64().unwrap();
    assert!((0.0..900.0).contains(&top), "{top}");
}

#[test]
fn long_words_do_not_widen_a_narrow_page() {
    let long = "x".repeat(300);
    let entry = serde_json::json!({
        "code": &long[..128],
        "message": long,
        "explanation": long,
        "cause": format!("`{long}`"),
        "solution": format!("```\n{long}\n```\n\n|a|b|\n|-|-|\n|{long}|{long}|"),
        "docs": format!("https://{long}.example"),
        "aliases": [&long[..127]],
    });
    let catalog = super::catalog(&[entry]);
    let setup = Setup {
        narrow: true,
        ..Setup::default()
    };
    let arguments = [
        "--catalog",
        catalog.path().to_str().unwrap(),
        "--release",
        &long,
        "--title",
        &long,
        "--home",
        "..",
    ];
    let Some(browser) = Browser::open(setup, &arguments) else {
        return;
    };
    let widths = "return [innerWidth, document.documentElement.scrollWidth]";
    for file in ["index.html", &format!("{}.html", &long[..128])] {
        browser.show_site(file, &arguments);
        assert_eq!(browser.run(widths), serde_json::json!([320, 320]), "{file}");
    }
    browser.show(&arguments);
    assert_eq!(browser.run(widths), serde_json::json!([320, 320]));
}

#[test]
fn an_alias_leads_to_the_whole_error_without_the_script() {
    let setup = Setup {
        without_script: true,
        ..Setup::default()
    };
    let Some(browser) = Browser::open(setup, &[]) else {
        return;
    };
    browser.go("#PAYMENT_DECLINED");
    browser.wait_for("scrollY > 500");
    let top = "const covered = document.querySelector('search').getBoundingClientRect().bottom;
        return document.querySelector('#CARD_DECLINED h2').getBoundingClientRect().top > covered";
    assert_eq!(browser.run(top), true);
}
