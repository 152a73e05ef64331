//! The seeds of the fuzz targets, replayed: what must hold of any bytes holds of them. The checks are the fuzz targets'
//! own.

#[path = "../fuzz/src/checks/mod.rs"]
#[expect(
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    unreachable_pub,
    reason = "a check of a fuzz target panics where its law is broken"
)]
mod checks;

/// What was found once and is mended stands here, or in a seed.
#[test]
fn what_holds_of_any_bytes_holds_of_the_seeds() {
    let seeds = checks::seeds::all();
    for target in checks::TARGETS {
        let mut replayed = 0;
        for seed in seeds.of(target.name) {
            (target.holds)(seed);
            replayed += 1;
            // Cut off anywhere, too.
            (target.holds)(seed.get(..seed.len() / 2).unwrap_or_default());
        }
        assert!(replayed >= 5, "{} has {replayed} seeds", target.name);
        (target.holds)(b"");
    }
}

/// Each target is a program of the fuzzer, which has no list of its own.
#[test]
fn every_target_has_its_program() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz");
    let manifest = std::fs::read_to_string(format!("{folder}/Cargo.toml")).unwrap_or_default();
    let programs = manifest.matches("[[bin]]").count();
    assert_eq!(programs, checks::TARGETS.len());
    for target in checks::TARGETS {
        let path = format!("{folder}/fuzz_targets/{}.rs", target.name);
        let program = std::fs::read_to_string(path).unwrap_or_default();
        assert!(program.contains(&format!("run(\"{}\", bytes)", target.name)), "{}", target.name);
        assert!(manifest.contains(&format!("name = \"{}\"", target.name)), "{}", target.name);
    }
}
