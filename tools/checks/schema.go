package main

import (
	"sidegrid.dev/tools/checks/schemas"
	"sigs.k8s.io/yaml"
)

// schemaCheck compares with the recorded OpenAPI schemas of a minor release; what they do not know is refused.
func schemaCheck(version string) (check, error) {
	release, err := schemas.Of(version)
	if err != nil {
		return nil, err
	}
	return func(m manifest) ([]string, error) {
		object, err := yaml.YAMLToJSONStrict(m.text)
		if err != nil {
			return []string{err.Error()}, nil
		}
		return release.Problems(m.APIVersion, m.Kind, object)
	}, nil
}
