#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("gears"), |bytes: &[u8]| {
    tallfest_fuzz::run("gears", bytes);
});
