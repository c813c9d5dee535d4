//! [`Billing`], which charges cards, in memory.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use billing_errors::{BillingError, CardError};

/// The accounts of one month.
#[derive(Debug, Default)]
pub(crate) struct Billing {
    /// Whether the month is over.
    pub(crate) closed: bool,
    /// The orders that have been invoiced.
    invoiced: Mutex<BTreeSet<String>>,
}

impl Billing {
    /// Charges a card for an order, and returns the amount in cents.
    pub(crate) fn charge(
        &self,
        order: &str,
        amount: &str,
        card: &str,
    ) -> Result<u64, BillingError> {
        let cents = amount.parse().map_err(|source| {
            let text = amount.to_owned();
            BillingError::InvalidAmount { text, source }
        })?;
        if self.closed {
            return Err(BillingError::LedgerClosed);
        }
        let mut invoiced = self.invoiced.lock().unwrap_or_else(PoisonError::into_inner);
        if invoiced.contains(order) {
            return Err(BillingError::InvoiceExists);
        }
        charge_card(card)?;
        invoiced.insert(order.to_owned());
        Ok(cents)
    }
}

/// Asks the provider, whose test cards end in what they are for.
fn charge_card(card: &str) -> Result<(), CardError> {
    let digits: Vec<char> = card.chars().collect();
    let last4: String = digits[digits.len().saturating_sub(4)..].iter().collect();
    match &*last4 {
        "0002" => Err(CardError::Declined { last4 }),
        "0009" => Err(CardError::ProviderDown),
        _ => Ok(()),
    }
}
