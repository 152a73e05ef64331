//! Rules over two years: the records of a failing example as the two years of one centre.

use tallfest_base::Year;
use tallfest_forms::YEARS as SURVEY_YEARS;
use tallfest_rules::{Example, RuleId, TwoYears, Verdict, judge::Judged};

use super::{
    Breakage,
    moved::{SAMPLE_YEAR, Setting},
    register,
    scene::Scene,
    system::CentreYear,
};
use crate::SynthError;

/// Two years that break the rule; neither of them has a fault of its own.
pub(super) fn find<R: CentreYear>(rule: RuleId, year: Year) -> Result<Option<Breakage>, SynthError>
where
    TwoYears<R::Subject>: Judged<Draft = TwoYears<R>>,
{
    let own = TwoYears::<R::Subject>::RULES.iter().filter(|known| known.info.id == rule);
    let is_failing =
        |example: &&Example<_>| example.verdict == Verdict::Broken && example.given.is_none();
    for example in own.flat_map(|known| known.examples).filter(is_failing) {
        let TwoYears { before, now } = example.draft::<TwoYears<R::Subject>>();
        let years = scene(year - 1, &before).zip(scene(year, &now));
        if let Some((before, now)) = years.filter(|years| is_broken_alone(rule, years)) {
            return broken_at(rule, &before, &now).map(Some);
        }
    }
    Ok(None)
}

/// The usual centre in a year, with these records of the samples' year.
fn scene<R: CentreYear>(year: Year, records: &R) -> Option<Scene<R>> {
    let usual = R::scenes(year, None).next().filter(|_| SURVEY_YEARS.contains(&year))?;
    let here = usual.setting();
    Some(Scene { records: records.moved(Setting { year: SAMPLE_YEAR, ..here }, here), ..usual })
}

fn is_broken_alone<R: CentreYear>(rule: RuleId, (before, now): &(Scene<R>, Scene<R>)) -> bool
where
    TwoYears<R::Subject>: Judged<Draft = TwoYears<R>>,
{
    let years = TwoYears { before: before.records.clone(), now: now.records.clone() };
    let found = TwoYears::<R::Subject>::judge(&years, &now.context()).rules();
    found == [rule] && before.has_no_fault() && now.has_no_fault()
}

fn broken_at<R: CentreYear>(
    rule: RuleId,
    before: &Scene<R>,
    now: &Scene<R>,
) -> Result<Breakage, SynthError>
where
    TwoYears<R::Subject>: Judged<Draft = TwoYears<R>>,
{
    let years = TwoYears { before: before.records.clone(), now: now.records.clone() };
    let faults = TwoYears::<R::Subject>::judge(&years, &now.context()).faults;
    let place = faults.iter().find(|fault| fault.rule.id == rule).and_then(|fault| fault.place);
    let file = now.file_at(place)?;
    let whole = |scene: &Scene<R>| {
        let mut files = scene.in_folder(scene.files()?);
        register::add(&mut files, &scene.entry, scene.year(), None)?;
        Ok::<_, SynthError>(files)
    };
    Ok(Breakage {
        beside: vec![],
        at: now.path(&file),
        files: whole(now)?,
        before: whole(before)?,
        entry: None,
    })
}
