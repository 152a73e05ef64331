//! The grant scheme of the centres: what releases the state's grant, and how far that reaches.
//!
//! Local money (municipality, county, health trust) of a fifth of the funding releases up to four fifths from the state
//! (S4, and <https://www.bufdir.no/tilskudd/incestsentre/>). It is a calculation, not a control: gifts, own income, project
//! money and the helpline's grant stand outside it, and D-021b asks the centre before it judges.

use tallfest_base::Decimal;

/// The per cent of the funding that is local: municipality, county, health trust.
pub const LOCAL_PERCENT: u64 = 20;
/// The highest per cent that the state adds.
pub const STATE_PERCENT: u64 = 80;

const WHOLE: u64 = 100;
const _: () = assert!(LOCAL_PERCENT + STATE_PERCENT == WHOLE, "the two parts are the whole");

/// An amount in kroner, exact to the øre.
pub type Kroner = Decimal<2>;

/// The highest state grant that local money releases. `None` past the largest amount that can be sent.
///
/// Rounded down to the øre, so that the state's part is never above its share; with a fifth and four fifths nothing is
/// left to round.
///
/// ```
/// use tallfest_forms::smiso::grant::{Kroner, highest_grant};
/// let local: Kroner = "1000000.01".parse()?;
/// assert_eq!(highest_grant(local).map(|grant| grant.to_string()).as_deref(), Some("4000000.04"));
/// # Ok::<(), tallfest_base::DecimalError>(())
/// ```
pub fn highest_grant(local: Kroner) -> Option<Kroner> {
    Kroner::new(local.units().checked_mul(STATE_PERCENT)? / LOCAL_PERCENT)
}

/// Whether local money releases the state's grant to a budget: whether it is a fifth of it, to the øre.
///
/// ```
/// use tallfest_forms::smiso::grant::{Kroner, is_released};
/// let budget = Kroner::whole(5_000_000);
/// assert!(is_released(budget, Kroner::whole(1_000_000)));
/// assert!(!is_released(budget, "999999.99".parse()?));
/// # Ok::<(), tallfest_base::DecimalError>(())
/// ```
pub fn is_released(budget: Kroner, local: Kroner) -> bool {
    u128::from(local.units()) * u128::from(WHOLE)
        >= u128::from(budget.units()) * u128::from(LOCAL_PERCENT)
}

/// The state's grant to a budget: what local money leaves of it, if that releases the grant. `None` where it does not.
///
/// ```
/// use tallfest_forms::smiso::grant::{Kroner, grant};
/// let (budget, half) = (Kroner::whole(100), Kroner::whole(50));
/// assert_eq!(grant(budget, Kroner::whole(20)), Some(Kroner::whole(80)));
/// assert_eq!(grant(budget, half), Some(half)); // the state adds up to four fifths, not always as much
/// assert_eq!(grant(budget, Kroner::whole(19)), None);
/// ```
pub fn grant(budget: Kroner, local: Kroner) -> Option<Kroner> {
    let left = || Kroner::new(budget.units().saturating_sub(local.units()));
    is_released(budget, local).then(left).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ore(most: u64) -> impl Strategy<Value = Kroner> {
        (0..=most).prop_map(Kroner::units_of)
    }

    /// A fifth of this can be multiplied by five and still be sent.
    const MOST: u64 = 199_999_999_999_999;

    proptest! {
        #[test]
        fn local_money_and_its_highest_grant_are_a_fifth_and_four_fifths(local in ore(MOST)) {
            let grant = highest_grant(local).unwrap();
            prop_assert_eq!(grant.units(), 4 * local.units());
            let budget = Kroner::units_of(local.units() + grant.units());
            prop_assert!(is_released(budget, local));
            prop_assert_eq!(super::grant(budget, local), Some(grant));
            // An øre more in the budget, and the local money is below a fifth.
            let more = Kroner::units_of(budget.units() + 1);
            prop_assert!(!is_released(more, local));
        }

        #[test]
        fn the_state_never_gives_more_than_its_share(budget in ore(5 * MOST), local in ore(5 * MOST)) {
            match grant(budget, local) {
                Some(state) => {
                    prop_assert!(state.units() * WHOLE <= budget.units() * STATE_PERCENT);
                    prop_assert!(state.units() + local.units() >= budget.units());
                    prop_assert!(highest_grant(local).is_none_or(|highest| state <= highest));
                }
                None => prop_assert!(local.units() * WHOLE < budget.units() * LOCAL_PERCENT),
            }
        }

        #[test]
        fn more_local_money_never_releases_less(local in ore(MOST), more in ore(MOST), budget in ore(5 * MOST)) {
            let both = Kroner::units_of(local.units() + more.units());
            prop_assert!(!is_released(budget, local) || is_released(budget, both));
            prop_assert!(highest_grant(local) <= highest_grant(both) || highest_grant(both).is_none());
        }
    }

    #[test]
    fn an_amount_that_cannot_be_sent_is_no_grant() {
        assert_eq!(
            highest_grant(Kroner::units_of(249_999_999_999_999)).map(Kroner::units),
            Some(999_999_999_999_996)
        );
        assert_eq!(highest_grant(Kroner::units_of(250_000_000_000_000)), None);
    }
}
