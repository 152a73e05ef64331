//! Funding: about 20 per cent local, up to 80 per cent from the state (S4).

use tallfest_forms::smiso::{annual::Annual, lists::FundingSource};

use crate::{answers, deal::Dealer};

/// What a tenth of a full-time equivalent costs, in thousands of kroner: our choice, so that the state's grants come near the 115
/// million of 2023 less the growth since.
const PER_TENTH: (u64, u64) = (92, 102);
/// The state's share of what the state and the local sources pay, in per cent. Not 80, so that neither rounding nor
/// the other income gets a centre past the 80 and 20 of D-021b.
const STATE: u64 = 78;
/// Other income, in thousandths of the rest: our choice.
const OTHER: (u64, u64) = (0, 15);

pub(super) fn fill(centres: &mut [Annual], dealer: &mut Dealer<'_>) {
    let prices = dealer.each(PER_TENTH.0, PER_TENTH.1);
    let shares = dealer.each(10, 20).into_iter().zip(dealer.each(10, 20));
    let others = dealer.each(OTHER.0, OTHER.1);
    for (((centre, price), (county, health_trust)), other) in
        centres.iter_mut().zip(prices).zip(shares).zip(others)
    {
        let fte = centre.staff_fte.known().map_or(0, |fte| fte.units());
        let total = fte * price;
        let state = total * STATE / 100;
        let local = total - state;
        let county = local * county / 100;
        let health_trust = local * health_trust / 100;
        let thousands = [
            (FundingSource::Municipality, local - county - health_trust),
            (FundingSource::County, county),
            (FundingSource::HealthTrust, health_trust),
            (FundingSource::State, state),
            (FundingSource::Other, total * other / 1000),
        ];
        centre.funding =
            answers::rows(thousands.map(|(source, amount)| (source, amount * 100_000)));
    }
}
