// expect: success
let number: Int = "not a number"
