package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"sidegrid.dev/tools/checks/schemas"
	"sigs.k8s.io/yaml"
)

// extension is a module that holds CustomResourceDefinitions of kinds that charts make where a cluster has them.
type extension struct {
	module string
	// sum is Go's own checksum of the module.
	sum    string
	folder string
	files  []string
}

var extensions = []extension{
	{
		// The first release with HTTPRoute v1: what it takes, later ones take too.
		module: "sigs.k8s.io/gateway-api@v1.0.0",
		sum:    "h1:iPTStSv41+d9p0xFydll6d7f7MOBGuqXM6p2/zVYMAs=",
		folder: "config/crd/standard",
		files:  []string{"gateway.networking.k8s.io_httproutes.yaml"},
	},
	{
		module: "github.com/prometheus-operator/prometheus-operator@v0.85.0",
		sum:    "h1:M5xLCLEoaW2IJfnuCwFzzpL+jSVQu3KGT84Pye+fW8s=",
		folder: "example/prometheus-operator-crd",
		files: []string{
			"monitoring.coreos.com_podmonitors.yaml",
			"monitoring.coreos.com_prometheusrules.yaml",
			"monitoring.coreos.com_servicemonitors.yaml",
		},
	},
}

// customResourceDefinition is the part of one that is read here.
type customResourceDefinition struct {
	Spec struct {
		Group    string
		Names    struct{ Kind string }
		Versions []struct {
			Name   string
			Schema struct {
				OpenAPIV3Schema map[string]any `json:"openAPIV3Schema"`
			}
		}
	}
}

// recordExtensions gives the lines of extensions.jsonl.
func recordExtensions() ([]byte, error) {
	var lines []schemas.Definition
	var header schemas.Header
	for _, extension := range extensions {
		header.Sources = append(header.Sources, extension.module)
		folder, err := extension.download()
		if err != nil {
			return nil, err
		}
		for _, file := range extension.files {
			definition, err := readDefinition(filepath.Join(folder, extension.folder, file))
			if err != nil {
				return nil, err
			}
			lines = append(lines, definition)
		}
	}
	return linesOf(header, lines)
}

// download gives the folder of the module, which its checksum pins.
func (e extension) download() (string, error) {
	out, err := exec.Command("go", "mod", "download", "-json", e.module).Output()
	if err != nil {
		return "", fmt.Errorf("go mod download %s: %w: %s", e.module, err, out)
	}
	var module struct{ Dir, Sum string }
	if err := json.Unmarshal(out, &module); err != nil {
		return "", err
	}
	if module.Sum != e.sum {
		return "", fmt.Errorf("%s has the sum %s, not %s", e.module, module.Sum, e.sum)
	}
	return module.Dir, nil
}

// readDefinition gives the version v1 of a kind. The checks of metadata are those of Kubernetes.
func readDefinition(path string) (schemas.Definition, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return schemas.Definition{}, err
	}
	var crd customResourceDefinition
	if err := yaml.Unmarshal(text, &crd); err != nil {
		return schemas.Definition{}, err
	}
	for _, version := range crd.Spec.Versions {
		if version.Name != "v1" {
			continue
		}
		schema := closed(version.Schema.OpenAPIV3Schema).(map[string]any)
		schema["properties"].(map[string]any)["metadata"] = map[string]any{
			"$ref": "#/$defs/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta",
		}
		group, kind := crd.Spec.Group, crd.Spec.Names.Kind
		return schemas.Definition{Name: group + ".v1." + kind, Kind: group + "/v1/" + kind, Schema: essential(schema)}, nil
	}
	return schemas.Definition{}, fmt.Errorf("%s has no version v1", path)
}

// closed makes each object that lists its properties refuse others, unless it may hold more.
func closed(schema any) any {
	switch s := schema.(type) {
	case []any:
		for i, part := range s {
			s[i] = closed(part)
		}
	case map[string]any:
		for keyword, value := range s {
			s[keyword] = closed(value)
		}
		_, listed := s["properties"].(map[string]any)
		_, isMap := s["additionalProperties"]
		if listed && !isMap && s["type"] == "object" && s["x-kubernetes-preserve-unknown-fields"] != true {
			s["additionalProperties"] = false
		}
	}
	return schema
}
