//! The language that a client prefers.

use platform_error::ErrorSet;
use platform_error_wire::{CatalogTranslations, Config};

use super::exchange::{Answer, get, send};
use super::shop::{ShopError, problems, routes};

const CHINESE: &str = r#"{"sets": [{"name": "ShopError", "entries": [
    {"code": "OUT_OF_STOCK", "message": "{sku} 缺货", "title": "缺货", "explanation": "缺货",
     "cause": "售罄", "solution": "订购其他商品"}
]}]}"#;

async fn answer(languages: &str) -> Answer {
    let translations = CatalogTranslations::new(ShopError::CATALOG);
    let translations = translations.add("zh-Hant", CHINESE).unwrap();
    let config = Config::new().translations(translations);
    let app = routes().layer(problems().config(config));
    send(app, get("/stock").header("accept-language", languages)).await
}

#[tokio::test]
async fn the_nearest_translation_is_used() {
    for language in [
        "zh-Hant",
        "zh-hant-TW",
        "fr, zh-Hant;q=0.5",
        "zh-Hant-TW;q=0.9, *;q=0",
    ] {
        let answer = answer(language).await;
        assert_eq!(answer.problem()["detail"], "A-1 缺货", "{language}");
        assert_eq!(answer.problem()["solution"], "订购其他商品");
        assert_eq!(answer.problem()["code"], "OUT_OF_STOCK");
        assert_eq!(answer.header("content-language"), "zh-Hant");
    }
}

#[tokio::test]
async fn the_declaration_is_the_fallback() {
    for language in [
        "",
        "fr",
        "en, zh-Hant;q=0.9",
        "zh-Hant;q=0",
        "*, zh-Hant;q=0.5",
        "zh_Hant",
    ] {
        let answer = answer(language).await;
        assert_eq!(
            answer.problem()["detail"],
            "A-1 is out of stock",
            "{language}"
        );
        assert_eq!(answer.header("content-language"), "en");
    }
}
