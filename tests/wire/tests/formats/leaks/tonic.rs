//! The statuses that a client of a tonic server gets.

use std::io;

use platform_error::ErrorSet;
use platform_error_wire::Problem;
use platform_error_wire::grpc::Statuses;
use platform_error_wire_tests::sets::{DatabaseError, SECRET, ShopError};
use platform_error_wire_tests::shop::{Order, Shop, ShopClient, order};
use tonic::{Request, Status};

use super::{Foreign, Inner, Log, assert_no_secret};

/// Fails in every way in which a handler can.
fn fail(request: Request<Order>) -> Result<Order, Status> {
    match &*request.into_inner().what {
        "io" => Err(io::Error::other(DatabaseError))?,
        "text" => Err(Status::internal(SECRET)),
        "not found" => Err(Status::not_found(SECRET)),
        "foreign" => Err(Problem::<ShopError>::internal(Foreign(Inner)))?,
        "source" => Err(Status::from_error(Box::new(Foreign(Inner)))),
        "chain" => {
            let chain = anyhow::Error::from(ShopError::LedgerBroken(DatabaseError)).context(SECRET);
            Err(Status::from_error(chain.into()))
        }
        at => {
            let error = ShopError::all().remove(at.parse().unwrap());
            Err(Problem::<ShopError>::from(error))?
        }
    }
}

#[tokio::test]
async fn statuses_reveal_nothing() {
    let log = Log::default();
    let observer = log.clone();
    let statuses =
        Statuses::new(ShopError::CATALOG).observe(move |occurrence| observer.note(occurrence));
    let address = Shop::new(fail).serve(statuses);
    let mut client = ShopClient::connect(address).await;

    let mut ways = vec!["io", "text", "not found", "foreign", "source", "chain"];
    let numbers: Vec<_> = (0..ShopError::all().len())
        .map(|at| at.to_string())
        .collect();
    ways.extend(numbers.iter().map(String::as_str));
    for way in ways {
        let status = client.order(order(way)).await.unwrap_err();
        assert!(!status.details().is_empty(), "{way}");
        assert_no_secret(status.details(), &way);
        assert_no_secret(status.message().as_bytes(), &way);
        assert_no_secret(format!("{status:?}").as_bytes(), &way);
    }
    assert!(log.secrets() > 10);
}
