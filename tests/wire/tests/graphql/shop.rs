//! The shop that the tests ask.
#![expect(clippy::unused_async, reason = "resolvers are async")]

use std::error::Error as StdError;
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;
use std::time::Duration;

use async_graphql::futures_util::stream::{self, Stream, StreamExt};
use async_graphql::{Error, ErrorExtensions, Object, Result, Schema, SimpleObject, Subscription};
use platform_error::{PlatformError, RequestError, catalog};
use platform_error_wire::graphql::Codes;
use platform_error_wire::{Config, Instance, Problem, Translation, Translations, Violation};

/// What must never be in a response.
pub(crate) const SECRET: &str = "rose@10.0.0.3";

#[derive(Debug, PlatformError)]
#[error(domain = "shop.example.com")]
pub(crate) enum ShopError {
    #[error(
        code = "OUT_OF_STOCK",
        message = "{sku} is out of stock",
        explanation = "The warehouse has none left",
        cause = "It was sold",
        solution = "Order another",
        kind = ResourceExhausted,
        labels(error_code = "460"),
    )]
    OutOfStock {
        sku: String,
        #[error(retry_after)]
        restocked: Option<Duration>,
        #[source]
        source: std::io::Error,
    },
    /// The parameters have names that formats use themselves.
    #[error(
        code = "a::b",
        message = "{code} {type} {ratio}",
        cause = "…",
        solution = "…",
        kind = Internal,
    )]
    Odd { code: i64, r#type: bool, ratio: f64 },
    #[error(transparent)]
    Request(#[from] RequestError),
}

catalog!(pub(crate) static ERRORS = [ShopError]);

pub(crate) fn out_of_stock() -> ShopError {
    ShopError::OutOfStock {
        sku: "A-7".into(),
        restocked: Some(Duration::from_millis(1500)),
        source: std::io::Error::other(SECRET),
    }
}

/// An error of no set, whose source is a platform error.
#[derive(Debug)]
pub(crate) struct Wrapped(pub(crate) ShopError);

impl Display for Wrapped {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(SECRET)
    }
}

impl StdError for Wrapped {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.0)
    }
}

type BoxError = Box<dyn StdError + Send + Sync>;

pub(crate) struct Query;

#[derive(SimpleObject)]
pub(crate) struct Item {
    id: i32,
    #[graphql(guard = "Denied")]
    price: Option<i32>,
}

pub(crate) struct Denied;

impl async_graphql::Guard for Denied {
    async fn check(&self, _: &async_graphql::Context<'_>) -> Result<()> {
        Err(RequestError::TableAccessDenied)?
    }
}

#[Object]
impl Query {
    async fn ok(&self) -> i32 {
        7
    }
    async fn set(&self) -> Result<Option<i32>> {
        Err(out_of_stock())?
    }
    async fn included(&self) -> Result<Option<i32>> {
        Err(RequestError::DuplicateKey)?
    }
    async fn odd(&self) -> Result<Option<i32>> {
        Err(ShopError::Odd {
            code: i64::MIN,
            r#type: true,
            ratio: f64::NAN,
        })?
    }
    async fn boxed(&self) -> Result<Option<i32>> {
        let error: BoxError = Box::new(Wrapped(out_of_stock()));
        Err(error)?
    }
    async fn shared(&self) -> Result<Option<i32>> {
        let error: Arc<dyn StdError + Send + Sync> = Arc::new(out_of_stock());
        Err(error)?
    }
    async fn io(&self) -> Result<Option<i32>> {
        Err(std::io::Error::other(out_of_stock()))?
    }
    async fn platform_box(&self) -> Result<Option<i32>> {
        let error: Box<dyn PlatformError + Send + Sync> = Box::new(out_of_stock());
        Err(error)?
    }
    async fn wrapped(&self) -> Result<Option<i32>> {
        Err(Wrapped(out_of_stock()))?
    }
    async fn problem(&self) -> Result<Option<i32>> {
        let instance = Instance::from_id("tag:example.com,2026:7");
        Err(Problem::<RequestError>::from(RequestError::DuplicateKey)
            .with_retry_after(Duration::from_secs(30))
            .with_instance(instance)
            .with_violations([Violation::new(["items", "a/b"], "taken").with_code("TAKEN")]))?
    }
    async fn typed_problem(&self) -> std::result::Result<Option<i32>, Problem<ShopError>> {
        Err(RequestError::MissingFilter)?
    }
    async fn foreign(&self) -> Result<Option<i32>> {
        Err(std::io::Error::other(SECRET))?
    }
    async fn text(&self) -> Result<Option<i32>> {
        Err(Error::new(SECRET))
    }
    async fn literal(&self) -> Result<Option<i32>> {
        Err("10.0.0.3 does not answer".into())
    }
    async fn coded(&self) -> Result<Option<i32>> {
        Err(Error::new(SECRET).extend_with(|_, e| {
            e.set("code", "NOT_HERE");
            e.set("debug", SECRET);
        }))
    }
    async fn extended(&self) -> Result<Option<i32>> {
        Err(Error::from(out_of_stock()).extend_with(|_, e| {
            e.set("code", "OTHER");
            e.set("shop", "north");
        }))
    }
    async fn panics(&self) -> Option<i32> {
        let stock: Option<i32> = None;
        stock.map_or_else(|| panic!("{SECRET}"), Some)
    }
    async fn positive(&self, #[graphql(validator(minimum = 1))] n: i32) -> i32 {
        n
    }
    async fn items(&self) -> Vec<Item> {
        vec![
            Item {
                id: 1,
                price: Some(1),
            },
            Item {
                id: 2,
                price: Some(2),
            },
        ]
    }
    async fn required(&self) -> Result<i32> {
        Err(out_of_stock())?
    }
}

pub(crate) struct Mutation;

#[Object]
impl Mutation {
    async fn insert_account_one(&self) -> Result<Option<i32>> {
        Err(RequestError::DuplicateKey)?
    }
}

pub(crate) struct Subscriptions;

#[Subscription]
impl Subscriptions {
    async fn ticks(&self) -> impl Stream<Item = Result<i32>> + use<> {
        stream::iter([Ok(1), Err(out_of_stock().into()), Ok(2)])
    }
    async fn panics(&self) -> impl Stream<Item = i32> + use<> {
        stream::iter([0]).map(|_| panic!("{SECRET}"))
    }
    async fn refused(&self) -> Result<impl Stream<Item = i32> + use<>> {
        if true {
            Err(out_of_stock())?;
        }
        Ok(stream::empty())
    }
    async fn every(
        &self,
        #[graphql(validator(minimum = 1))] seconds: i32,
    ) -> impl Stream<Item = i32> + use<> {
        stream::iter([seconds])
    }
}

pub(crate) type Shop = Schema<Query, Mutation, Subscriptions>;

pub(crate) fn shop(codes: Codes) -> Shop {
    Schema::build(Query, Mutation, Subscriptions)
        .extension(codes)
        .limit_depth(4)
        .finish()
}

pub(crate) fn brief() -> Config {
    Config::new().explanation(false).solution(false)
}

pub(crate) fn codes() -> Codes {
    Codes::new(&ERRORS).config(brief())
}

pub(crate) struct Chinese;

impl Translations for Chinese {
    fn find(&self, code: &str, language: &str) -> Option<Translation<'_>> {
        let mut translation = Translation::default();
        translation.language = "zh";
        translation.message = Some("{sku} 缺货");
        (code == "OUT_OF_STOCK" && language == "zh").then_some(translation)
    }
}
