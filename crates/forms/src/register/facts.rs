//! What conditions and rules ask of a centre's entry in the register.

use tallfest_base::{Fact, text};

/// The centre runs the national helpline.
pub static RUNS_HELPLINE: Fact = Fact::new(
    0,
    text(
        "senteret driver hjelpetelefonen",
        "senteret driv hjelpetelefonen",
        "the centre runs the helpline",
    ),
    false,
);

/// The crisis centre has an offer to women.
pub static HAS_WOMEN: Fact = Fact::new(
    1,
    text(
        "senteret har et tilbud til kvinner",
        "senteret har eit tilbod til kvinner",
        "the centre has an offer to women",
    ),
    true,
);

/// The crisis centre has an offer to men.
pub static HAS_MEN: Fact = Fact::new(
    2,
    text(
        "senteret har et tilbud til menn",
        "senteret har eit tilbod til menn",
        "the centre has an offer to men",
    ),
    true,
);

/// The crisis centre has an offer to men and none to women: what is asked once a centre is asked there.
pub static ONLY_MEN: Fact = Fact::new(
    3,
    text(
        "senteret har bare et tilbud til menn",
        "senteret har berre eit tilbod til menn",
        "the centre has an offer to men only",
    ),
    false,
);

/// All facts, in the order in which they are told.
pub static ALL: [&Fact; 4] = [&RUNS_HELPLINE, &HAS_WOMEN, &HAS_MEN, &ONLY_MEN];
