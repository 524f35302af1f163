import CLibYAML

/// The version of libyaml that is at work, «0.2.5».
package func libyamlVersion() -> String { unsafe String(cString: yaml_get_version_string()) }
