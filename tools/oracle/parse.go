package main

import (
	"encoding/json"
	"fmt"
	"sort"

	"helm.sh/helm/v3/pkg/releaseutil"
	"sigs.k8s.io/yaml"
)

// parseRequest asks how Kubernetes reads a stream of YAML documents.
type parseRequest struct {
	Text string `json:"text"`
}

// parsed are the documents that hold anything.
type parsed struct {
	Objects []json.RawMessage `json:"objects"`
}

// parse reads a stream of YAML documents as Helm and Kubernetes do, but refuses duplicate keys.
func parse(line []byte) (any, error) {
	var r parseRequest
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, fmt.Errorf("request: %w", err)
	}
	documents := releaseutil.SplitManifests(r.Text)
	names := make([]string, 0, len(documents))
	for name := range documents {
		names = append(names, name)
	}
	sort.Sort(releaseutil.BySplitManifestsOrder(names))

	objects := []json.RawMessage{}
	for _, name := range names {
		object, err := strictJSON(documents[name] + "\n")
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if object != nil {
			objects = append(objects, object)
		}
	}
	return parsed{objects}, nil
}

// strictJSON reads one YAML document; it gives nil for one that holds nothing but comments.
func strictJSON(text string) (json.RawMessage, error) {
	object, err := yaml.YAMLToJSONStrict([]byte(text))
	if err != nil {
		return nil, err
	}
	if string(object) == "null" {
		return nil, nil
	}
	return object, nil
}
