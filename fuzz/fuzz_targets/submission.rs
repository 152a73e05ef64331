#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("submission"), |bytes: &[u8]| {
    tallfest_fuzz::run("submission", bytes);
});
