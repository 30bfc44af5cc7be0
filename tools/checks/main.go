// Checks tells what a Kubernetes cluster would say of manifests, without a cluster:
//
//	checks schema --kubernetes-version 1.29     does this release know every field, and are the types right?
//	checks server                               would the API server of the newest release take them, without a warning?
//	checks pod-security --kubernetes-version 1.29   do all pods keep the Pod Security Standard `restricted` of this release?
//	checks versions                             which releases of Kubernetes the checks know
//
// It reads a stream of YAML documents and prints its findings as a JSON array. An empty array is good news.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
)

// finding is something that is wrong with an object.
type finding struct {
	// Object is kind and name, such as StatefulSet/shop.
	Object string `json:"object"`
	// Message starts with the place in the object, where there is one.
	Message string `json:"message"`
}

// check looks at one manifest, for one minor release of Kubernetes.
type check func(m manifest) ([]string, error)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "checks:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	if len(args) == 0 {
		return fmt.Errorf("say what to check: schema, server, pod-security or versions")
	}
	if args[0] == "versions" {
		return json.NewEncoder(out).Encode(versions())
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	version := flags.String("kubernetes-version", "", "minor release of Kubernetes, such as 1.29")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	check, err := checkNamed(args[0], *version)
	if err != nil {
		return err
	}
	findings, err := checkAll(in, check)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(findings)
}

func checkNamed(name, version string) (check, error) {
	switch name {
	case "schema":
		return schemaCheck(version)
	case "server":
		return checkAsServer, nil
	case "pod-security":
		return podSecurityCheck(version)
	default:
		return nil, fmt.Errorf("unknown check %q: say schema, server, pod-security or versions", name)
	}
}

func checkAll(in io.Reader, check check) ([]finding, error) {
	manifests, err := readManifests(in)
	if err != nil {
		return nil, err
	}
	findings := []finding{}
	for _, m := range manifests {
		messages, err := check(m)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.name(), err)
		}
		for _, message := range messages {
			findings = append(findings, finding{m.name(), message})
		}
	}
	return findings, nil
}
