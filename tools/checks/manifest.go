package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// manifest is one document of the stream.
type manifest struct {
	metav1.PartialObjectMetadata
	// text is its YAML as it came.
	text []byte
}

// name is how findings speak of the object.
func (m manifest) name() string {
	return m.Kind + "/" + m.Name
}

// readManifests splits a stream into its documents, and leaves out those that hold nothing but comments.
func readManifests(in io.Reader) ([]manifest, error) {
	var manifests []manifest
	documents := utilyaml.NewYAMLReader(bufio.NewReader(in))
	for {
		text, err := documents.Read()
		if errors.Is(err, io.EOF) {
			return manifests, nil
		}
		if err != nil {
			return nil, err
		}
		object, err := yaml.YAMLToJSON(text)
		if err != nil {
			return nil, err
		}
		if bytes.Equal(object, []byte("null")) {
			continue
		}
		m := manifest{text: text}
		if err := yaml.Unmarshal(text, &m.PartialObjectMetadata); err != nil {
			return nil, err
		}
		if m.Kind == "" || m.APIVersion == "" {
			return nil, fmt.Errorf("a document has no kind or no apiVersion: %.80q", text)
		}
		manifests = append(manifests, m)
	}
}
