import Glibc

/// How many files the process may have open at a time (`ulimit -n`); nil where the system does not say.
public var openFileLimit: Int? {
  var limit = rlimit()
  guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
  return Int(exactly: limit.rlim_cur)
}
