//! What is wrong with a survey is found: a form with one of each planted, and nothing in ours but what is on purpose.

use acceptance::judge::{Judged, Judgement};
use tallfest_base::{
    Condition, Decimal, FormInfo, Key, Records, Sample, Slot, Stated, Test, code_list, form,
    questions, seen, text,
};
use tallfest_catalog::lint::{Lint, LintFinding, LintKind, of_form};
use tallfest_forms::YEARS;
use tallfest_rules::{Breach, Context, How, Rule, RuleId, RuleInfo, Said, error};

code_list! {
    /// Yes or no.
    enum Answer = "planted_answer" {
        Yes = "yes", seen(2014), "ja"  | "ja"  | "yes";
        No  = "no",  seen(2014), "nei" | "nei" | "no";
    }
}
questions! {
    RECORD_ID = "record_id", seen(2014), "Nøkkel" | "Nøkkel" | "Key";
    OPEN = "open", seen(2014), "Åpen" | "Open" | "Open";
    DEAD = "dead", seen(2014), "Død" | "Død" | "Dead";
    BEHIND = "behind", seen(2014), "Bak" | "Bak" | "Behind";
    EGG = "egg", seen(2014), "Egg" | "Egg" | "Egg";
    HEN = "hen", seen(2014), "Høne" | "Høne" | "Hen";
    AGE = "age", seen(2014), "Alder" | "Alder" | "Age";
    ROOM = "room", seen(2014), "Rom" | "Rom" | "Room";
    SEASONAL = "seasonal", seen(2014), "Årvisst" | "Årvisst" | "Of some years";
}

/// A form in which everything that can be found is planted.
static FORM: FormInfo = FormInfo {
    system: "test",
    id: "planted",
    files: &["planted"],
    records: Records::Many,
    label: text("Plantet", "Planta", "Planted"),
    unit: text("poster", "postar", "records"),
    valid: seen(2014),
};

static BOTH_AT_ONCE: [Condition<Planted>; 2] =
    [fields::OPEN.is(Answer::Yes.bit()), fields::OPEN.is(Answer::No.bit())];

form! {
    /// A record of it.
    struct Planted, form FORM, fields in fields {
        RECORD_ID => record_id: Key, Required;
        OPEN      => open: Answer, Required;
        DEAD      => dead: Answer, Optional, when Condition::All(&BOTH_AT_ONCE);
        BEHIND    => behind: Answer, Optional, when DEAD.is(Answer::Yes.bit());
        EGG       => egg: Answer, Optional, when HEN.is(Answer::Yes.bit());
        HEN       => hen: Answer, Optional, when EGG.is(Answer::Yes.bit());
        AGE       => age: Stated<Decimal<0, 120>>, Optional;
        ROOM      => room: Answer, Optional;
        SEASONAL  => seasonal: Answer, Optional, when Condition::Years(seen(2014).until(2016));
    }
}

impl Sample for Planted {
    fn sample() -> Self {
        Self::default()
    }
}

const fn rule(id: &'static str) -> RuleInfo {
    let words = text("planta", "planta", "planted");
    let severity = const { &[error(seen(2014))] };
    RuleInfo {
        id: RuleId::new(id),
        severity,
        asks: &[],
        message: words,
        why: words,
        mend: words,
        source: "planted",
    }
}

macro_rules! said {
    ($($name:ident = $id:literal, $at:ident $(, implied $reason:expr)?, |$slot:ident| $when:expr;)+) => {
        $(static $name: Said<Planted> = Said {
            rule: {
                static INFO: RuleInfo = rule($id);
                &INFO
            },
            how: How::By(|_| {
                let $slot: Slot<Planted> = fields::$at.slot();
                vec![Breach { at: $slot, when: $when }]
            }),
            implied: None,
        }
        $(.implied($reason))?;)+
        static SAID: &[&Said<Planted>] = &[$(&$name),+];
    };
}

fn open(answer: Answer) -> Test {
    fields::OPEN.slot().is_in(answer.bit().bits())
}

fn in_room(room: Slot<Planted>) -> Test {
    room.is_in(Answer::Yes.bit().bits())
}

said! {
    AT_LEAST_5 = "X-001", AGE, |age| age.is_below(5);
    BELOW_3 = "X-002", AGE, |age| Test::every([age.is_known(), age.is_below(3).negated()]);
    NOT_WHEN_OPEN = "X-003", ROOM, |room| Test::every([in_room(room), open(Answer::Yes)]);
    NOT_WHEN_SHUT = "X-004", ROOM, |room| Test::every([in_room(room), open(Answer::No)]);
    AT_LEAST_2 = "X-005", AGE, |age| age.is_below(2);
    HEN_HAS_ITS_EGG = "X-006", HEN, implied text("tydeligere", "tydelegare", "clearer"),
        |hen| Test::every([hen.is_in(u64::MAX), fields::EGG.slot().is_in(u64::MAX).negated()]);
    NEEDS_NO_REASON = "X-007", ROOM, implied text("gammel", "gammal", "old"),
        |room| Test::every([room.is_in(Answer::No.bit().bits()), open(Answer::No)]);
}

impl Judged for Planted {
    const RULES: &'static [&'static Rule<Self>] = &[];
    const SAID: &'static [&'static Said<Self>] = SAID;

    fn judge(_: &Self, _: &Context<'_>) -> Judgement {
        Judgement::default()
    }
}

/// What a finding is about, in a line.
fn told(finding: &LintFinding) -> String {
    let places: Vec<_> = finding.places.iter().map(|place| place.pointer.as_str()).collect();
    let words = [
        places.join(" "),
        finding.code.clone().unwrap_or_default(),
        finding.rules.join(" "),
        finding.implied_by.join(" "),
        finding.reason.as_ref().map(|reason| reason.en.clone()).unwrap_or_default(),
    ];
    words.join("|")
}

#[test]
fn one_of_each_that_was_planted_is_found_in_all_its_years_and_nothing_else() {
    let found = of_form::<Planted>(YEARS);
    let of_kind = |kind| {
        let of_kind = found.iter().filter(|finding| finding.kind == kind);
        of_kind.map(told).collect::<Vec<_>>()
    };
    assert_eq!(of_kind(LintKind::DeadQuestion), ["/dead||||", "/behind||||"]);
    assert_eq!(of_kind(LintKind::CircularRouting), ["/egg /hen||||"]);
    assert_eq!(
        of_kind(LintKind::Contradiction),
        ["/age||X-001 X-002||", "/room|yes|X-003 X-004||"]
    );
    assert_eq!(of_kind(LintKind::ImpliedRule), ["||X-005|X-001|", "||X-006||clearer"]);
    assert_eq!(of_kind(LintKind::UnneededReason), ["||X-007||old"]);
    assert_eq!(of_kind(LintKind::NotDecided), [""; 0]);
    assert!(found.iter().all(|finding| finding.years == YEARS.collect::<Vec<_>>()));
    let on_purpose: Vec<_> = found.iter().filter(|finding| finding.is_on_purpose()).collect();
    assert_eq!(on_purpose.len(), 1);
    assert!(!Lint::new(found.clone()).is_clean());
    let implied = found.iter().filter(|finding| finding.is_on_purpose()).cloned();
    assert!(Lint::new(implied).is_clean());
}

/// Rules that refuse the only two answers to a question that must be answered.
mod impossible {
    use super::*;

    static FORM: FormInfo = FormInfo { id: "impossible", ..super::FORM };
    form! {
        /// A record that cannot be.
        pub(super) struct Impossible, form FORM, fields in fields {
            RECORD_ID => record_id: Key, Required;
            OPEN      => open: Answer, Required;
            ROOM      => room: Answer, Optional, when OPEN.is(Answer::Yes.bit());
        }
    }
    impl Sample for Impossible {
        fn sample() -> Self {
            Self::default()
        }
    }
    fn refused(answer: Answer) -> Vec<Breach<Impossible>> {
        let at = fields::OPEN.slot();
        vec![Breach { at, when: at.is_in(answer.bit().bits()) }]
    }
    static INFO: [RuleInfo; 2] = [rule("X-011"), rule("X-012")];
    static SHUT: Said<Impossible> =
        Said { rule: &INFO[0], how: How::By(|_| refused(Answer::Yes)), implied: None };
    static OPENED: Said<Impossible> =
        Said { rule: &INFO[1], how: How::By(|_| refused(Answer::No)), implied: None };
    impl Judged for Impossible {
        const RULES: &'static [&'static Rule<Self>] = &[];
        const SAID: &'static [&'static Said<Self>] = &[&SHUT, &OPENED];
        fn judge(_: &Self, _: &Context<'_>) -> Judgement {
            Judgement::default()
        }
    }
}

#[test]
fn rules_that_no_record_satisfies_together_are_found() {
    let found = of_form::<impossible::Impossible>([2020]);
    let found: Vec<_> = found.iter().map(|finding| (finding.kind, told(finding))).collect();
    assert_eq!(found, [(LintKind::Contradiction, "||X-011 X-012||".to_owned())]);
}

#[test]
fn in_our_own_survey_nothing_is_found_but_what_is_on_purpose() {
    let lint = tallfest::lint();
    let found: Vec<_> = lint.findings.iter().map(told).collect();
    assert!(lint.is_clean(), "{found:#?}");
}
