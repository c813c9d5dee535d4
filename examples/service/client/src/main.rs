//! Asks the service over REST, GraphQL and gRPC, and prints what to do about each error.
//!
//! Run it with `cargo run -p client`, beside `cargo run -p service`. It takes the address of the
//! service, by default `http://localhost:8080`.

mod ask;

use std::env;
use std::error::Error;

use billing_errors::{BillingError, CardError};
use platform_error::{ErrorSet, RequestError};
use platform_error_wire::{Answer, Decision, FromAnswer, Idempotent};

use crate::ask::Service;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::args().nth(1);
    let service = Service::new(url.as_deref().unwrap_or("http://localhost:8080"))?;
    compare(&service).await?;
    charge(&service).await
}

/// Runs into each error over each protocol, and prints what to do about it without knowing it.
async fn compare(service: &Service) -> Result<(), Box<dyn Error>> {
    println!("{:<32} {:<13} {:<13} gRPC", "", "REST", "GraphQL");
    for entry in RequestError::CATALOG.iter().chain(BillingError::CATALOG) {
        if entry.deprecated().is_some() {
            continue;
        }
        let code = entry.code();
        let answers = [
            service.rest(code).await?,
            service.graphql(code).await?,
            service.grpc(code).await?,
        ];
        let mut decisions = Vec::new();
        for answer in &answers {
            // It is the same error, whatever the protocol.
            assert_eq!(answer.code(), Some(code), "{answer:?}");
            assert_eq!(answer.kind(), entry.kind(), "{answer:?}");
            decisions.push(describe(answer.decide(Idempotent::Yes)));
        }
        let [rest, graphql, grpc] = &*decisions else {
            unreachable!("one for each protocol")
        };
        println!("{code:<32} {rest:<13} {graphql:<13} {grpc}");
    }
    Ok(())
}

fn describe(decision: Decision) -> String {
    match decision {
        Decision::RetryIn(delay) => format!("retry in {} s", delay.as_secs()),
        Decision::Refresh => "refresh".to_owned(),
        Decision::Fix => "fix".to_owned(),
        Decision::GiveUp => "give up".to_owned(),
        _ => "unknown".to_owned(),
    }
}

/// Charges cards until one is accepted. An error that the client knows is restored as a value of
/// its type, so the compiler checks how it is handled.
async fn charge(service: &Service) -> Result<(), Box<dyn Error>> {
    println!();
    for card in [
        "4000 0000 0000 0009",
        "4000 0000 0000 0002",
        "4242 4242 4242 4242",
    ] {
        match service.charge("order-1", card).await? {
            Ok(invoice) => println!("{card}: {} cents are paid", invoice.cents),
            Err(answer) => println!("{card}: {}", handle(&answer)),
        }
    }
    Ok(())
}

/// What the client does about an error of a charge.
fn handle(answer: &Answer) -> String {
    match CardError::from_answer(answer) {
        Ok(CardError::Declined { last4 }) => format!("ask for another card than {last4}"),
        // Any other error is handled by its kind, even one that a newer service has added.
        Ok(_) | Err(_) => match answer.decide(Idempotent::Yes) {
            Decision::RetryIn(delay) => format!("try again in {} s", delay.as_secs()),
            _ => answer.message().unwrap_or("failed").to_owned(),
        },
    }
}
