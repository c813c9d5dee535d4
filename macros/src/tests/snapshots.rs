//! The expansion of six typical inputs, for review. After an intended change, run
//! `UPDATE_EXPECT=1 cargo test -p platform-error-macros snapshots`, then review the diff.

use std::path::Path;

use expect_test::expect_file;
use proc_macro2::TokenStream;
use quote::quote;

use super::derive;

/// Compares the expansion with `snapshots/{name}.rs`.
fn check(name: &str, input: TokenStream) {
    let file = syn::parse2(derive(input)).expect("an expansion is code");
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots");
    let snapshot = snapshots.join(name).with_extension("rs");
    expect_file![snapshot].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn units() {
    check(
        "units",
        quote! {
            #[derive(Clone, Copy, Debug, PlatformError)]
            pub enum RequestError {
                /// User lacks permission for the action
                #[error(
                    code = "PERMISSION_CHECK_FAILED",
                    message = "Permission check failed",
                    cause = "Insufficient permission settings",
                    solution = "Adjust permission settings",
                    kind = PermissionDenied,
                )]
                PermissionCheckFailed,
                /// Concurrent deployments detected
                #[error(
                    code = "ANOTHER_APP_IS_DEPLOYING",
                    message = "Another app is deploying",
                    cause = "Backend already in deployment",
                    solution = "Wait for deployment to finish",
                    kind = Aborted,
                    retry = AfterDelay,
                )]
                AnotherAppIsDeploying,
            }
        },
    );
}

#[test]
fn fields() {
    check(
        "fields",
        quote! {
            #[derive(Debug, PlatformError)]
            #[error(docs = "https://docs.example/{code}", domain = "billing.example.com")]
            pub enum BillingError {
                /// The card issuer refused the charge.
                #[error(
                    code = "CARD_DECLINED",
                    message = "Card ending in {last4} was declined",
                    cause = "The issuer declined the authorization",
                    solution = "Ask the customer for another card",
                    kind = FailedPrecondition,
                )]
                CardDeclined { last4: String, #[source] issuer: IssuerError },
                /// The amount is off.
                #[error(
                    code = "AMOUNT",
                    message = "{0:>8.2} is not {{x}}: {1:?}",
                    cause = "c",
                    solution = "s",
                )]
                Amount(f64, Vec<u8>),
                /// The ledger could not be read.
                #[error(code = "LEDGER", cause = "c", solution = "s")]
                Ledger(#[from] std::io::Error),
            }
        },
    );
}

#[test]
fn transparent() {
    check(
        "transparent",
        quote! {
            #[derive(Debug, PlatformError)]
            pub(crate) enum ServiceError {
                #[error(transparent)]
                Request(#[from] RequestError),
                #[error(transparent)]
                Any { error: Box<dyn PlatformError + Send + Sync> },
                /// The service stops.
                #[error(code = "STOPPING", cause = "c", solution = "s", kind = Unavailable)]
                Stopping,
            }
        },
    );
}

#[test]
fn from_params() {
    check(
        "from_params",
        quote! {
            #[derive(Debug, PlatformError)]
            #[error(from_params)]
            enum StockError {
                /// Not enough stock.
                #[error(code = "LOW", message = "{have} of {sku:?} left", cause = "c", solution = "s")]
                Low { have: u32, sku: Sku, #[error(retry_after)] wait: Option<Duration> },
                /// The ledger could not be read.
                #[error(code = "LEDGER", cause = "c", solution = "s")]
                Ledger(#[from] std::io::Error),
                #[error(transparent)]
                Request(#[from] RequestError),
            }
        },
    );
}

#[test]
fn generic() {
    check(
        "generic",
        quote! {
            #[derive(Debug, PlatformError)]
            #[error(crate = ::pe)]
            enum Generic<'a, T: Clone, S, const N: usize = 4>
            where
                T: Send,
            {
                /// Shown
                #[error(code = "SHOWN", message = "{value} {bytes:?}", cause = "c", solution = "s")]
                Shown { value: &'a T, bytes: [u8; N] },
                #[error(transparent)]
                Set(Box<S>),
            }
        },
    );
}

#[test]
fn metadata_only() {
    check(
        "metadata_only",
        quote! {
            #[derive(Debug, thiserror::Error, PlatformError)]
            #[error("cannot read {path}")]
            #[platform_error(
                code = "READ",
                message = "cannot read {path}",
                explanation = "A file could not be read.",
                cause = "c",
                solution = "s",
                no_accessors,
            )]
            struct ReadError { path: PathBuf, source: std::io::Error }
        },
    );
}
